package io.closeout.production;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A database that says only which product it is. */
class DatabaseOf extends AbstractDataSource {
    private final String product;

    DatabaseOf(String product) {
        this.product = product;
    }

    @Override
    public Connection getConnection() {
        DatabaseMetaData named = answering(DatabaseMetaData.class, product);
        return answering(Connection.class, named);
    }

    @Override
    public Connection getConnection(String user, String password) {
        return getConnection();
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("close") ? null : answer));
    }
}
