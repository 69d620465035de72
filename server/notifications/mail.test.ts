import { afterAll, beforeAll, expect, test } from "vitest";
import { emailAddress } from "../../protocol/email.ts";
import { type LetterBox, startLetterBox } from "./letter-box.support.ts";
import { createMail } from "./mail.ts";

let box: LetterBox;
beforeAll(async () => {
	box = await startLetterBox();
});
afterAll(() => box.stop());

test.each([
	"o'brien@example.com",
	"a&b@example.com",
	"!#$%&'*+/=?^_`{|}~-@example.com",
	"maya@müller.example",
])("NT2 mail to %j goes to that address and no other", async (typed) => {
	const to = emailAddress(typed) as string;
	const before = box.got.length;
	const mail = createMail({ url: box.url, from: "chat@shop.example" });
	const letter = { to, fromName: "Shop", subject: "An answer", text: "Hello" };
	expect(await mail.post(letter)).toEqual({ kind: "posted" });
	const got = (await box.has(before + 1))[before];
	// This server shows an internationalised domain as it is read.
	expect(got?.to).toEqual([typed]);
	expect(got?.headers.filter((line) => /^to:/i.test(line))).toHaveLength(1);
});
