import { expect, test } from "../hosts/cast.ts";
import { type Host, NONCE } from "../hosts/host.ts";
import { untilIdle } from "../world/until-idle.ts";

/** A strict policy with the lines that a shop adds for us, or without one of them. */
function policy({ relay }: Host, without?: string): Record<string, string> {
	const lines: Record<string, string> = {
		"default-src": "'none'",
		// The nonce is enough: import() inherits it.
		"script-src": `'nonce-${NONCE}'`,
		"connect-src": relay,
		"frame-src": relay,
		"img-src": `data: ${relay}`,
		"style-src-attr": "'unsafe-inline'",
		"base-uri": "'none'",
		"require-trusted-types-for": "'script'",
		"trusted-types": "'none'",
	};
	if (without) lines[without] = "'none'";
	return {
		"Content-Security-Policy": Object.entries(lines)
			.map((line) => line.join(" "))
			.join("; "),
	};
}

test("under a strict policy with our lines, and Trusted Types, the chat works", async ({
	guest,
	host,
}) => {
	await guest.comesTo({ headers: policy(host) });
	await guest.chats("Is your policy strict?");
	await guest.hides();
	await guest.findsThePageWhole();
	expect(guest.lines).toEqual([]);
});

test("with the relay named instead of the nonce, it works too", async ({
	guest,
	host,
}) => {
	const named = policy(host)["Content-Security-Policy"]?.replace(
		"script-src",
		`script-src ${host.relay}`,
	);
	await guest.comesTo({
		headers: { "Content-Security-Policy": named ?? "" },
		tag: host.tag().replace(/nonce="\w+"/, ""),
	});
	await guest.chats("By name?");
	expect(guest.lines).toEqual([]);
});

test("without script-src nothing of us is there", async ({ guest, host }) => {
	const blocked = policy(host);
	await guest.comesTo({
		headers: blocked,
		tag: host.tag().replace(/nonce="\w+"/, ""),
	});
	await untilIdle(guest.page);
	// The browser notes the request that it did not make.
	expect(guest.asked).toEqual(["/shopbell.js"]);
	await expect(guest.launcher).toHaveCount(0);
	await guest.findsThePageWhole();
});

test("without connect-src there is no launcher, no word of ours and no second try", async ({
	guest,
	host,
}) => {
	await guest.page.clock.install();
	await guest.comesTo({ headers: policy(host, "connect-src") });
	await expect
		.poll(() => guest.lines.filter((line) => /connect/i.test(line)).length)
		.toBeGreaterThan(0);
	// The browser may say it in more than one line.
	await guest.page.evaluate("console.warn('by then')");
	await expect.poll(() => guest.lines.at(-1)).toBe("by then");
	const said = guest.lines.length;
	await guest.page.clock.runFor(130_000);
	await guest.page.clock.resume();
	await guest.findsThePageWhole();
	await guest.page.evaluate("console.warn('and now')");
	await expect.poll(() => guest.lines).toContain("and now");
	expect(guest.lines).toHaveLength(said + 1);
	expect(guest.asked).toEqual(["/shopbell.js"]);
	await expect(guest.launcher).toHaveCount(0);
});

test("without frame-src a click shows nothing that stays in the way", async ({
	guest,
	host,
}) => {
	await guest.comesTo({ headers: policy(host, "frame-src") });
	await guest.launcher.click();
	await expect(guest.launcher).toHaveAttribute("aria-expanded", "false");
	await expect(guest.page.locator("iframe")).toHaveCount(0);
	await guest.findsThePageWhole();
	// The browser says so when somebody comes near, and once more where that had failed before the click.
	expect(guest.lines.length).toBeLessThanOrEqual(2);
});

test("in a page that isolates itself (COOP, COEP) the chat works", async ({
	guest,
}) => {
	await guest.comesTo({
		headers: {
			"Cross-Origin-Opener-Policy": "same-origin",
			"Cross-Origin-Embedder-Policy": "require-corp",
		},
	});
	expect(await guest.page.evaluate(() => crossOriginIsolated)).toBe(true);
	await guest.chats("Are you isolated?");
	await guest.hides();
	await guest.findsThePageWhole();
	expect(guest.lines).toEqual([]);
});
