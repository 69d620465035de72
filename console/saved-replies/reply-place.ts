import type { Route } from "../workspace/route.ts";

export const toReplies: Route = { kind: "page", name: "replies" };
