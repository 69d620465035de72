import { type AddressInfo, createServer } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MAIL_MS, MAIL_TRY_MS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires } from "../testing/staff.ts";
import { together } from "../testing/wire.ts";
import { type LetterBox, startLetterBox } from "./letter-box.support.ts";
import { timePasses } from "./pass.support.ts";

let relay: Relay;
let box: LetterBox;
const starts = async (url: string) =>
	startRelay({
		config: {
			mail: { url, from: "chat@shop.example", replyTo: "old@shop.example" },
		},
	});
beforeEach(async () => {
	box = await startLetterBox();
	relay = await starts(box.url);
});
afterEach(async () => {
	await relay.stop();
	await box.stop();
});

const replies = ({ headers }: { headers: string[] }) =>
	headers.filter((line) => /^reply-to:/i.test(line));
const owner = async () => (await hires(relay, "Ada", "owner")).desk;

test("NT21 a reply goes where the site says, and else where the machine was told", async () => {
	const ada = await owner();
	const site = relay.shop.id;
	expect(await ada.ask("mail:read", { site })).toEqual({
		server: {
			host: "127.0.0.1",
			from: "chat@shop.example",
			replyTo: "old@shop.example",
		},
	});
	const { maya, answers } = await together(relay);
	await maya.ask("address:set", { email: "maya@home.example" });
	const toMaya = () => box.got.filter(({ to }) => to[0]?.startsWith("maya"));
	const changed = await ada.ask("mail:change", {
		site,
		replyTo: "help@shop.example",
	});
	expect(changed.mail).toEqual({ replyTo: "help@shop.example" });
	await answers("Yes.");
	await timePasses(relay, MAIL_MS);
	const [mail] = toMaya();
	expect(mail && replies(mail)).toEqual(["Reply-To: help@shop.example"]);
	expect(mail?.text).toContain("help@shop.example");
	await ada.ask("mail:change", { site, replyTo: null });
	await ada.ask("mail:try", { site });
	await ada.hears("mail:tried");
	expect(replies(box.got.at(-1) ?? { headers: [] })).toEqual([
		"Reply-To: old@shop.example",
	]);
});

test("NT22 an owner sends themselves a letter, and reads what the server answered", async () => {
	const ada = await owner();
	const site = relay.shop.id;
	await ada.ask("mail:try", { site });
	const { to } = await ada.hears("mail:tried", ({ fault }) => fault === null);
	expect(box.got.map((got) => got.to)).toEqual([[to]]);
	expect(await ada.refused("mail:try", { site })).toEqual({
		code: "slow_down",
		retryAfterMs: MAIL_TRY_MS,
	});
	relay.clock.pass(MAIL_TRY_MS);
	box.answers = "never";
	await ada.ask("mail:try", { site });
	expect(await ada.hears("mail:tried", ({ fault }) => fault !== null)).toEqual({
		site,
		to,
		fault: "refused",
		said: expect.stringContaining("not now"),
	});
});

test("NT22 a mail server that cannot be reached, or will not encrypt, is told apart from one that refuses", async () => {
	const tries = async (url: string) => {
		await relay.stop();
		relay = await starts(url);
		const ada = await owner();
		await ada.ask("mail:try", { site: relay.shop.id });
		return (await ada.hears("mail:tried")).fault;
	};
	expect(await tries("smtp://127.0.0.1:1")).toBe("unreachable");
	// The same server by an address that is not known to be this machine's.
	expect(await tries(box.url.replace("127.0.0.1", "0.0.0.0"))).toBe(
		"encryption",
	);
	const guarded = await startGuarded();
	expect(await tries(guarded.url)).toBe("sign_in");
	guarded.stop();
});

/** A mail server that takes no password. */
async function startGuarded() {
	const server = createServer((socket) => {
		socket.write("220 guarded\r\n");
		socket.on("error", () => {});
		socket.on("data", (said) => {
			if (/^EHLO/i.test(`${said}`))
				return socket.write("250-guarded\r\n250 AUTH PLAIN\r\n");
			socket.write(
				/^AUTH/i.test(`${said}`) ? "535 5.7.8 wrong\r\n" : "250 ok\r\n",
			);
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	return {
		url: `smtp://user:wrong@127.0.0.1:${port}`,
		stop: () => server.close(),
	};
}

test("NT22 without mail the page says so, and nothing is sent", async () => {
	await relay.stop();
	relay = await startRelay();
	const ada = await owner();
	const site = relay.shop.id;
	expect(await ada.ask("mail:read", { site })).toEqual({ server: null });
	expect(await ada.refused("mail:try", { site })).toEqual({
		code: "forbidden",
	});
	for (const replyTo of ["nobody", "a@b.example\r\nBcc: c@d.example", ""])
		expect(await ada.refused("mail:change", { site, replyTo })).toEqual({
			code: "malformed",
			field: "replyTo",
		});
});
