import type { MetadataRoute } from "next";

/** Lets a phone install the app, and offers it where other apps share an ad. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Deal-Scout",
    short_name: "Deal-Scout",
    description: "Is this second-hand listing a good deal, and how sure is that?",
    start_url: "/deals",
    scope: "/",
    display: "standalone",
    background_color: "#f4f6f8",
    theme_color: "#f4f6f8",
    icons: [
      { src: "/app-icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/app-icon-512.png", sizes: "512x512", type: "image/png" },
      {
        src: "/app-icon-maskable-512.png",
        sizes: "512x512",
        type: "image/png",
        purpose: "maskable",
      },
    ],
    share_target: {
      action: "/capture",
      method: "GET",
      params: { title: "title", text: "text", url: "url" },
    },
  };
}
