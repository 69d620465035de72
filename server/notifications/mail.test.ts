import { afterEach, beforeEach, expect, test } from "vitest";
import { emailAddress } from "../../protocol/email.ts";
import { type LetterBox, startLetterBox } from "./letter-box.support.ts";
import { createMail, mustEncrypt } from "./mail.ts";

let box: LetterBox;
beforeEach(async () => {
	box = await startLetterBox();
});
afterEach(() => box.stop());

const LETTER = {
	to: "m@x.example",
	fromName: "S",
	language: "en",
	subject: "s",
	text: "t",
};

test.each([
	["smtp://mail.shop.example", true],
	["smtp://user:secret@mail.shop.example:587", true],
	["smtp://192.168.1.5:25", true],
	["smtp://localhost.example", true],
	["smtp://localhost@mail.shop.example", true],
	["smtp://127.0.0.1.example", true],
	["smtp://0.0.0.0:25", true],
	["smtp://localhost:25", false],
	["smtp://LOCALHOST:25", false],
	["smtp://127.0.0.1:1025", false],
	["smtp://[::1]:1025", false],
	// It begins with TLS.
	["smtps://mail.shop.example:465", false],
])("NT4 %s must turn to TLS: %s", (url, must) => {
	expect(mustEncrypt(url)).toBe(must);
});

test("NT4 a server elsewhere that offers no TLS gets no mail, one on this machine does", async () => {
	const post = (url: string) =>
		createMail({ url, from: "chat@shop.example" }).post(LETTER);
	// The same server by an address that is not known to be this machine's.
	const elsewhere = box.url.replace("127.0.0.1", "0.0.0.0");
	expect(await post(elsewhere)).toMatchObject({ kind: "again" });
	expect(box.got).toEqual([]);
	expect(await post(box.url)).toEqual({ kind: "posted" });
});

test.each([
	"o'brien@example.com",
	"a&b@example.com",
	"!#$%&'*+/=?^_`{|}~-@example.com",
	"maya@müller.example",
])("NT2 mail to %j goes to that address and no other", async (typed) => {
	const to = emailAddress(typed) as string;
	const before = box.got.length;
	const mail = createMail({ url: box.url, from: "chat@shop.example" });
	const letter = { ...LETTER, to };
	expect(await mail.post(letter)).toEqual({ kind: "posted" });
	const got = (await box.has(before + 1))[before];
	// This server shows an internationalised domain as it is read.
	expect(got?.to).toEqual([typed]);
	expect(got?.headers.filter((line) => /^to:/i.test(line))).toHaveLength(1);
});

test("NT9 a reply goes where the shop says, and without that no header claims anything", async () => {
	const from = "chat@shop.example";
	const headers = async (replyTo?: string) => {
		const before = box.got.length;
		const mail = createMail({ url: box.url, from, replyTo });
		await mail.post({ ...LETTER, language: "lt" });
		return (await box.has(before + 1))[before]?.headers ?? [];
	};
	const replies = (lines: string[]) =>
		lines.filter((line) => /^reply-to:/i.test(line));
	const set = await headers("help@shop.example");
	expect(replies(set)).toEqual(["Reply-To: help@shop.example"]);
	expect(set).toContain("Content-Language: lt");
	expect(replies(await headers())).toEqual([]);
});
