# syntax=docker/dockerfile:1
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp package -Dmaven.test.skip=true
RUN cp target/farvel-*.jar farvel.jar \
 && java -Djarmode=tools -jar farvel.jar extract --layers --destination layers \
 && javac -d layers/alive src/docker/Alive.java

FROM eclipse-temurin:25-jre
# What changes seldom comes first, so that an upgrade moves little.
COPY --from=build /build/layers/dependencies/ /app/
COPY --from=build /build/layers/spring-boot-loader/ /app/
COPY --from=build /build/layers/snapshot-dependencies/ /app/
COPY --from=build /build/layers/application/ /app/
COPY --from=build /build/layers/alive/ /app/alive/

# Starts once without a real database and remembers the loaded classes: later starts take less than half the time.
# Farvel starts without the cache as well, so a failure here does not stop the build.
RUN cd /tmp \
 && (SPRING_DATASOURCE_URL="jdbc:h2:mem:train;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" \
     java -XX:AOTCacheOutput=/app/farvel.aot -Dspring.context.exit=onRefresh -jar /app/farvel.jar \
     || echo "No AOT cache: starts will be slower") \
 && rm -rf /tmp/* && install -d -o 10001 -g 10001 /data

# The embedded database is ./data/farvel: with this working directory, the volume.
WORKDIR /
VOLUME /data
USER 10001:10001
EXPOSE 8080
# Without memory left it ends, and is started again, rather than half work.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", "/app/alive", "Alive"]
# Without memory, half a program would go on that answers nobody: it ends, and is started anew.
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-XX:AOTCache=/app/farvel.aot", "-jar", "/app/farvel.jar"]
