# One image for all three nodes; the role is in each node's database.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /blindjoin ./cmd/blindjoin && mkdir -m 0700 /keys

FROM scratch
COPY --from=build /blindjoin /blindjoin
COPY --from=build --chown=65532:65532 /keys /keys
USER 65532:65532
ENV BLINDJOIN_MASTER_KEY_FILE=/keys/master.key
VOLUME /keys
EXPOSE 7443
HEALTHCHECK --interval=10s --timeout=6s --start-period=10s CMD ["/blindjoin", "health"]
ENTRYPOINT ["/blindjoin"]
CMD ["serve", "--health-listen", "127.0.0.1:7080"]
