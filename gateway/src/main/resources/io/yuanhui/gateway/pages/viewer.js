"use strict";

window.addEventListener("load", () => {
  SwaggerUIBundle({
    urls: ["economy", "livelihood", "environment", "poverty", "gateway"].map((name) => ({
      url: `/openapi/${name}`,
      name,
    })),
    "urls.primaryName": "economy",
    dom_id: "#swagger-ui",
    deepLinking: true,
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
  });
});
