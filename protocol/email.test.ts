import { expect, test } from "vitest";
import { emailAddress } from "./email.ts";
import { EMAIL_CHARS } from "./limits.ts";

test.each([
	["maya@example.com", "maya@example.com"],
	["o'brien@example.com", "o'brien@example.com"],
	["a&b@example.com", "a&b@example.com"],
	["Maya.K+shop@Mail.Example.COM", "Maya.K+shop@mail.example.com"],
	["maya@müller.example", "maya@xn--mller-kva.example"],
	["maya@xn--mller-kva.example", "maya@xn--mller-kva.example"],
	["maya@例え.テスト", "maya@xn--r8jz45g.xn--zckzah"],
	["maya@例え。テスト", "maya@xn--r8jz45g.xn--zckzah"],
	["maya@example．com", "maya@example.com"],
	["!#$%&'*+/=?^_`{|}~-@example.com", "!#$%&'*+/=?^_`{|}~-@example.com"],
	["1@1.example", "1@1.example"],
	["maya@a-b.c-d.museum", "maya@a-b.c-d.museum"],
])("NT2 %j is an address, kept as %j", (typed, kept) => {
	expect(emailAddress(typed)).toBe(kept);
});

test.each([
	"",
	"maya",
	"@example.com",
	"maya@",
	"maya@localhost",
	"maya@192.0.2.7",
	"maya@0x7f.1",
	"maya@[::1]",
	"maya@example",
	"maya@-example.com",
	"maya@example-.com",
	"maya@exa_mple.com",
	"maya@example..com",
	"maya@.example.com",
	"maya@example.com.",
	"maya@example。。com",
	"maya@example.com。",
	"maya@example.com:25",
	"maya@example.com/x",
	"maya@exam%70le.com",
	"maya@noor@example.com",
	"maya k@example.com",
	"maya@exa mple.com",
	"maya,noor@example.com",
	"maya@example.com,noor@example.com",
	"Maya <maya@example.com>",
	'"maya"@example.com',
	"jörg@example.com",
	"ma\u200bya@example.com",
	"maya@exam\u200bple.com",
	"maya@example.com\nBcc: noor@example.com",
])("NT2 %j is no address that mail could be sent to", (typed) => {
	expect(emailAddress(typed)).toBeNull();
});

test("NT2 an address has at most 64 characters before the @, and 254 in all", () => {
	const local = "m".repeat(64);
	const domain = `${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}`;
	expect(emailAddress(`${local}@example.com`)).not.toBeNull();
	expect(emailAddress(`m${local}@example.com`)).toBeNull();
	const longest = `${local}@${domain}.${"d".repeat(EMAIL_CHARS - 65 - domain.length - 1)}`;
	expect(longest).toHaveLength(EMAIL_CHARS);
	expect(emailAddress(longest)).toBe(longest);
	expect(emailAddress(`${longest}d`)).toBeNull();
});
