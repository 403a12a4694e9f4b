package org.rebond.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A program that calls the REST interface with one of the demonstration's accounts. */
final class ApiClient {

    private static final String PASSWORD = "demonstration";
    private static final int HTTP = 8080;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base =
            URI.create("http://localhost:" + (HTTP + Integer.getInteger("rebond.port.offset")) + "/rebond/api/v1/");

    /** What came back. */
    record Answer(int status, String contentType, HttpResponse<byte[]> response) {

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        JsonObject json() {
            return Json.createReader(new StringReader(text())).readObject();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String account, String path, String... headers) {
        return send(request(account, path, headers).GET());
    }

    Answer post(String account, String path, String contentType, String body) {
        return post(account, path, contentType, BodyPublishers.ofString(body));
    }

    Answer post(String account, String path, String contentType, BodyPublisher body) {
        return send(request(account, path, "Content-Type", contentType).POST(body));
    }

    Answer delete(String account, String path) {
        return send(request(account, path).DELETE());
    }

    /** @param account none when empty */
    private HttpRequest.Builder request(String account, String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        if (!account.isEmpty()) {
            byte[] credentials = (account + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
