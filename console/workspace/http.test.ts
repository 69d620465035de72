import { afterEach, expect, it, vi } from "vitest";
import { createHttp } from "./http.ts";

afterEach(() => void vi.unstubAllGlobals());

function answers(answer: () => Response | Promise<Response>) {
	const asked: [string, RequestInit][] = [];
	vi.stubGlobal("fetch", async (path: string, how: RequestInit) => {
		asked.push([path, how]);
		return answer();
	});
	let csrf = "first";
	const http = createHttp({
		csrf: () => csrf,
		renew: (next) => {
			csrf = next;
		},
	});
	return { http, asked };
}

it("AC43 proves with each question that this page asks, also after the value has changed", async () => {
	const { http, asked } = answers(() => Response.json({ name: "Noor" }));
	expect(await http.ask("/console/account")).toEqual({
		ok: true,
		data: { name: "Noor" },
	});
	http.renew("second");
	await http.ask("/console/account/name", { name: "N" });
	const sent = asked.map(([path, { method, headers, body }]) => [
		`${method} ${path}`,
		new Headers(headers).get("x-shopbell-csrf"),
		body,
	]);
	expect(sent).toEqual([
		["POST /console/account", "first", "{}"],
		["POST /console/account/name", "second", '{"name":"N"}'],
	]);
});

it("sends bytes by their type, and asks for their end without any", async () => {
	const { http, asked } = answers(() => new Response(null, { status: 204 }));
	const bytes = new Blob(["x"], { type: "image/webp" });
	expect(await http.put("/p", bytes)).toEqual({ ok: true, data: {} });
	await http.put("/p", new Blob(["x"]));
	await http.remove("/p");
	const types = asked.map(([, { method, headers }]) => [
		method,
		new Headers(headers).get("content-type"),
	]);
	expect(types).toEqual([
		["PUT", "image/webp"],
		["PUT", "application/octet-stream"],
		["DELETE", null],
	]);
});

it("tells why the relay refuses, and takes anything but its answer for none", async () => {
	const refusal = { code: "forbidden" };
	const refuses = answers(() => Response.json({ refusal }, { status: 403 }));
	expect(await refuses.http.ask("/a")).toEqual({ ok: false, refusal });
	const retry = { ok: false, refusal: { code: "retry" } };
	for (const answer of [
		() => new Response("<html>", { status: 502 }),
		() => Response.json({}, { status: 500 }),
		() => Promise.reject(new TypeError("Failed to fetch")),
	])
		expect(await answers(answer).http.ask("/a")).toEqual(retry);
});
