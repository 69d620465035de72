import { afterEach, beforeEach, expect, test } from "vitest";
import { asks } from "../../testing/page.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

test("NT1 the console is installed from addresses that never change and are asked anew", async () => {
	const worker = await asks(relay, "/console/worker.js");
	expect(worker.status).toBe(200);
	expect(worker.headers.get("Service-Worker-Allowed")).toBe("/console");
	expect(worker.headers.get("Cache-Control")).toBe("no-cache");
	expect(worker.headers.get("Content-Type")).toContain("text/javascript");
	const manifest = await asks(relay, "/console/manifest.webmanifest");
	expect(manifest.headers.get("Content-Type")).toBe(
		"application/manifest+json",
	);
});

test("NT1 the console's policy lets in its own worker, under one name, and nothing else", async () => {
	const { headers } = await asks(relay, "/console");
	const policy = headers.get("Content-Security-Policy");
	expect(policy).toContain("worker-src 'self'");
	expect(policy).toContain("manifest-src 'self'");
	expect(policy).toContain("trusted-types shopbell-worker");
	expect(policy).not.toContain("unsafe");
	const frame = await asks(relay, `/frame/${relay.shop.id}`);
	expect(frame.headers.get("Content-Security-Policy")).toContain(
		"trusted-types 'none'",
	);
});
