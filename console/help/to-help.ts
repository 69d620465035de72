import type { Route } from "../workspace/route.ts";

export const toHelp: Route = { kind: "page", name: "help" };
