import { afterEach, beforeEach, expect, test } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import {
	CLOSE_UNDO_MS,
	MAIL_AGAIN_MS,
	MAIL_MS,
} from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { writing } from "../testing/store/decisions.ts";
import { arrives, together } from "../testing/wire.ts";
import { type LetterBox, startLetterBox } from "./letter-box.support.ts";
import { timePasses } from "./pass.support.ts";

let relay: Relay;
let box: LetterBox;
beforeEach(async () => {
	box = await startLetterBox();
	relay = await startRelay({
		config: { mail: { url: box.url, from: "chat@shop.example" } },
	});
});
afterEach(async () => {
	await relay.stop();
	await box.stop();
});

const MAYA = "maya@home.example";
const toMaya = () => box.got.filter(({ to }) => to.includes(MAYA));

/** Noor and Maya in a conversation, and Maya wants the answers by mail, too. */
async function wantsMail() {
	const scene = await together(relay);
	await scene.maya.ask("address:set", { email: MAYA });
	return scene;
}

test("NT2 an answer that nobody has seen for two minutes is mailed, and nothing of its text", async () => {
	const { answers } = await wantsMail();
	await answers("The blue one is in stock: two pieces.");
	await timePasses(relay, MAIL_MS - 1);
	expect(toMaya()).toEqual([]);
	await timePasses(relay, 1);
	const [mail] = toMaya();
	expect(mail?.from).toBe("chat@shop.example");
	expect(mail?.to).toEqual([MAYA]);
	expect(mail?.headers).toEqual(
		expect.arrayContaining([
			'From: "Lamp & Loom" <chat@shop.example>',
			`To: ${MAYA}`,
			"Subject: You have a reply",
			"Auto-Submitted: auto-generated",
			"Content-Type: text/plain; charset=utf-8",
		]),
	);
	expect(mail?.text).toContain("Noor from Lamp & Loom replied to you.");
	expect(mail?.text).toMatch(
		new RegExp(`http://relay\\.test/c/${relay.shop.id}#[\\w-]{43}\r\n`),
	);
	expect(mail?.text).toContain("To stop them");
	expect(mail?.text).not.toContain("blue");
});

test("PD12 what became of a promise is mailed, and not what was promised", async () => {
	const { noor, maya, conversation, answers } = await wantsMail();
	await answers("I ask the workshop.");
	const { seq } = await answers("They call you.");
	await maya.ask("read:mark", { conversation, seq });
	const made = await noor.ask("promise:make", {
		...{ conversation, id: newId(), what: "The workshop calls you." },
		...{ owes: { kind: "me" }, due: relay.clock.now() + 3_600_000 },
		anyway: true,
	});
	if (made.kind !== "made") throw new Error("not made");
	const { id: promise, version } = made.promise;
	await timePasses(relay, MAIL_MS);
	expect(toMaya()).toEqual([]);
	const seen = { conversation, promise, version };
	await noor.ask("promise:keep", { ...seen, doneAt: null });
	await timePasses(relay, MAIL_MS);
	const [mail] = toMaya();
	expect(mail?.headers).toContain("Subject: News of what you were promised");
	expect(mail?.text).toContain("is marked as done");
	expect(mail?.text).not.toMatch(/workshop/);
});

test("CM9 RP14 that a complaint is decided is mailed, and that there is news of what went wrong, and neither says what", async () => {
	const { noor, maya, conversation, answers } = await wantsMail();
	const { seq } = await answers("I look at it.");
	await maya.ask("read:mark", { conversation, seq });
	const id = newId();
	await maya.ask("complaint:file", {
		...{ conversation, id, secret: newToken(), what: "The lamp burnt." },
		...{ order: "", wants: "", mayContact: true },
	});
	await timePasses(relay, MAIL_MS);
	expect(toMaya()).toEqual([]);
	await noor.ask("complaint:decide", {
		...{ conversation, complaint: id, version: 1 },
		...{ outcome: "upheld", text: "The lamp was faulty." },
	});
	await timePasses(relay, MAIL_MS);
	const [mail] = toMaya();
	expect(mail?.headers).toContain("Subject: Your complaint is decided");
	expect(mail?.text).toContain("has decided about your complaint");
	expect(mail?.text).not.toMatch(/faulty|burnt/);
	const recovery = newId();
	const words = "The wrong lamp came.";
	await noor.ask("recovery:open", { conversation, id: recovery, words });
	await noor.ask("recovery:explain", {
		...{ conversation, recovery, version: 1, text: "It is dimmed." },
	});
	await timePasses(relay, MAIL_AGAIN_MS);
	const [, second] = toMaya();
	expect(second?.headers).toContain("Subject: About what went wrong");
	expect(second?.text).not.toContain("dimmed");
});

test("NT9 an answer is mailed in the language of the chat, and says where a reply goes", async () => {
	await relay.stop();
	relay = await startRelay({
		config: {
			mail: {
				url: box.url,
				from: "chat@shop.example",
				replyTo: "help@shop.example",
			},
		},
	});
	const { conversation, answers } = await wantsMail();
	const site = relay.shop.id;
	await relay.app.parts.log.change(
		writing.of({ site, conversation }, { set: { language: "lt" } }),
	);
	await answers("Taip.");
	await timePasses(relay, MAIL_MS);
	const [mail] = toMaya();
	expect(mail?.headers).toEqual(
		expect.arrayContaining([
			"Subject: =?UTF-8?Q?Gavote_atsakym=C4=85?=",
			"Content-Language: lt",
			"Reply-To: help@shop.example",
		]),
	);
	expect(mail?.text).toContain("Noor (Lamp & Loom) jums atsakė.");
	expect(mail?.text).toContain("help@shop.example");
});

test("NT2 answers of one batch are one mail, and the next one comes ten minutes later", async () => {
	const { answers } = await wantsMail();
	await answers("Yes.");
	await answers("Two pieces.");
	await timePasses(relay, MAIL_MS);
	expect(toMaya()).toHaveLength(1);
	await answers("And one in red.");
	await timePasses(relay, MAIL_AGAIN_MS - 1);
	expect(toMaya()).toHaveLength(1);
	await timePasses(relay, 1);
	expect(toMaya()).toHaveLength(2);
	await timePasses(relay, 2 * MAIL_AGAIN_MS);
	expect(toMaya()).toHaveLength(2);
});

test("NT2 what was seen, withdrawn or is no answer is not mailed", async () => {
	const { noor, maya, conversation, answers } = await wantsMail();
	const seen = await answers("Yes.");
	await maya.ask("read:mark", { conversation, seq: seen.seq });
	const wrong = await answers("No.");
	await noor.ask("message:withdraw", { conversation, seq: wrong.seq });
	await timePasses(relay, 2 * MAIL_MS);
	expect(toMaya()).toEqual([]);
});

test("NT2 when it is closed the mail goes as soon as the closing is for good", async () => {
	const { noor, conversation, answers } = await wantsMail();
	await answers("Goodbye.");
	await noor.ask("conversation:close", { conversation });
	await timePasses(relay, CLOSE_UNDO_MS - 1);
	expect(toMaya()).toEqual([]);
	await timePasses(relay, 1);
	expect(toMaya()).toHaveLength(1);
});

test("NT2 an address can be taken back, and is told only to whoever gave it", async () => {
	const { maya, answers } = await wantsMail();
	await answers("Yes.");
	expect(await maya.ask("address:set", { email: null })).toEqual({
		replyTo: null,
	});
	await timePasses(relay, MAIL_MS);
	expect(toMaya()).toEqual([]);
	const bob = await arrives(relay);
	expect(await bob.ask("address:set", { email: "bob@home.example" })).toEqual({
		replyTo: "bob@home.example",
	});
});

test.each([
	"maya@home.example\r\nBcc: all@home.example",
	"maya@home.example, bob@home.example",
	"Maya <maya@home.example>",
	"<script>@home.example",
	"maya@home.example\u2028Bcc: x@y.example",
	`${"m".repeat(250)}@home.example`,
	{ toString: "maya@home.example" },
])("NT2 no address, and nothing that is more than one: %j", async (email) => {
	const { maya } = await together(relay);
	expect(await maya.refused("address:set", { email })).toMatchObject({
		code: "malformed",
		field: "email",
	});
});

test("NT2 a restart between due and sent loses no mail and repeats none", async () => {
	const { answers } = await wantsMail();
	await answers("Yes.");
	relay.clock.pass(MAIL_MS - 1);
	await relay.restart();
	await timePasses(relay, 1);
	expect(toMaya()).toHaveLength(1);
	await relay.restart();
	await timePasses(relay, 2 * MAIL_AGAIN_MS);
	expect(toMaya()).toHaveLength(1);
});

test("NT2 what the server did not take goes later, once, and only its code is logged", async () => {
	const { answers } = await wantsMail();
	box.answers = "later";
	await answers("Yes.");
	await timePasses(relay, MAIL_MS);
	expect(toMaya()).toEqual([]);
	box.answers = "yes";
	await timePasses(relay, 60_000);
	expect(toMaya()).toHaveLength(1);
	await timePasses(relay, 2 * MAIL_AGAIN_MS);
	expect(toMaya()).toHaveLength(1);
	expect(relay.logged.join("")).toContain(
		"an answer was not mailed: EENVELOPE 451",
	);
	expect(relay.logged.join("")).not.toContain(MAYA);
});

test("NT2 what could not be prepared, because another process had the database, goes later, once", async () => {
	await relay.stop();
	let isLocked = true;
	relay = await startRelay({
		config: { mail: { url: box.url, from: "chat@shop.example" } },
		store: (store) => ({
			...store,
			async keepMailLink(link) {
				const wasLocked = isLocked;
				isLocked = false;
				if (wasLocked)
					throw Object.assign(new Error("locked"), { code: "SQLITE_BUSY" });
				return store.keepMailLink(link);
			},
		}),
	});
	const { answers } = await wantsMail();
	await answers("Yes.");
	await timePasses(relay, MAIL_MS);
	expect(toMaya()).toEqual([]);
	await timePasses(relay, 60_000);
	expect(toMaya()).toHaveLength(1);
	await timePasses(relay, 2 * MAIL_AGAIN_MS);
	expect(toMaya()).toHaveLength(1);
});

test.each(["never", "drop"] as const)(
	"NT2 what the server may have, or never takes, is not sent again: %s",
	async (says) => {
		const { answers } = await wantsMail();
		box.answers = says;
		await answers("Yes.");
		await timePasses(relay, MAIL_MS);
		const before = toMaya().length;
		box.answers = "yes";
		await timePasses(relay, 3 * MAIL_AGAIN_MS);
		expect(toMaya()).toHaveLength(before);
	},
);

test("NT2 a name cannot become a header", async () => {
	await relay.store.keepSite({
		...relay.shop,
		name: "Lamp\r\nBcc: all@home.example\r\n\r\n<b>",
	});
	const { answers } = await wantsMail();
	await answers("Yes.");
	await timePasses(relay, MAIL_MS);
	const [mail] = toMaya();
	expect(mail?.to).toEqual([MAYA]);
	expect(mail?.headers.some((line) => /^bcc:/i.test(line))).toBe(false);
});

test("NT2 without mail no address is asked for, and none is kept", async () => {
	const other = await startRelay();
	const maya = await arrives(other);
	expect(await maya.refused("address:set", { email: MAYA })).toEqual({
		code: "forbidden",
	});
	await other.stop();
});

test("NT1 where mail is set up the people of the site are called by it, too", async () => {
	const maya = await arrives(relay);
	await maya.sends("Do you ship to Lithuania?");
	await timePasses(relay, 60_000);
	expect(box.got.map(({ to }) => to.join()).sort()).toEqual([
		"noor@example.com",
		"teo@example.com",
	]);
	const [mail] = box.got;
	expect(mail?.headers).toContain("Subject: Somebody is waiting in your chat");
	expect(mail?.text).toContain(
		"1 shopper has been waiting at Lamp & Loom since 1 Jun 2026, 09:00 (UTC).",
	);
	expect(mail?.text).toContain("http://relay.test/console");
	expect(mail?.text).not.toContain("Lithuania");
});
