package io.closeout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.modulith.Modulithic;

/** Takes a fixed asset from the day it stops working to the day it leaves the books. */
@Modulithic(systemName = "Closeout")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableJpaRepositories(considerNestedRepositories = true)
public class Closeout {
    public static void main(String[] args) {
        SpringApplication.run(Closeout.class, args);
    }
}
