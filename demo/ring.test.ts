import { expect, test } from "vitest";
import { openShop } from "./cast.support.ts";
import { QUESTIONS } from "./try/shopper.ts";

const read = async (path: string) => (await openShop().request(path)).text();

test("a shopper rings by herself where she is asked for, under the page's own policy", async () => {
	const response = await openShop().request("/?ring=8");
	const policy = response.headers.get("Content-Security-Policy") ?? "";
	const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
	expect(await response.text()).toContain(
		`<script src="/ring.js" data-after="8" nonce="${nonce}"></script>`,
	);
});

test.each(["", "?ring", "?ring=0", "?ring=61", "?ring=8s", "?ring=%22%3E%3Cb"])(
	"nobody rings for %j",
	async (query) => expect(await read(`/${query}`)).not.toContain("ring.js"),
);

test("only the relay may show the shop in a frame", async () => {
	const { headers } = await openShop().request("/");
	expect(headers.get("Content-Security-Policy")).toContain(
		"frame-ancestors http://relay.test:4000",
	);
	expect(headers.get("X-Frame-Options")).toBeNull();
});

test("she asks what the demonstration waits for", async () => {
	const [, list = ""] =
		/QUESTIONS = (\[[^\]]+\])/.exec(await read("/ring.js")) ?? [];
	expect(JSON.parse(list.replace(/,\s*\]/, "]"))).toEqual(QUESTIONS);
});
