FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
COPY projections ./projections
COPY web ./web
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY scripts/bin.mjs ./scripts/bin.mjs
RUN ln -s /app/scripts/bin.mjs /usr/local/bin/brinkline && install -d -o node -g node /data /cache

# Only /data is written to, or /cache where the log is a cluster: the rest of the file system may be read-only.
USER node
ENV BRINKLINE_STORE=sqlite:/data/brinkline.db
VOLUME /data
EXPOSE 4600
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 CMD ["node", "-e", "fetch('http://127.0.0.1:4600/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["brinkline"]
CMD ["serve", "--host", "0.0.0.0"]
