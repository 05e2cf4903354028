package io.closeout.demo;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where to go once everything is there. */
@Component
@Profile("demo")
@Order(2)
class Greeting implements ApplicationRunner {
    private final ServletWebServerApplicationContext server;

    Greeting(ServletWebServerApplicationContext server) {
        this.server = server;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String home = "http://localhost:" + server.getWebServer().getPort();
        PrintStream console = System.out;
        console.printf(
                "%n  Closeout 演示环境已就绪 (demo is ready)%n%n"
                        + "    首页 Home       %1$s/%n"
                        + "    停用申报 Report  %1$s/disposals/new   chen.gong / demo%n"
                        + "    Tasklist        %1$s/camunda/app/tasklist/%n"
                        + "    Cockpit         %1$s/camunda/app/cockpit/   admin / demo%n%n",
                home);
    }
}
