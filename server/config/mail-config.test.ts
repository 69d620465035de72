import { expect, test } from "vitest";
import { generateVAPIDKeys } from "web-push";
import { readConfig } from "./config.ts";
import { ConfigError } from "./config-error.ts";

const ONCE = {
	SMTP_ADDRESS: "mail.shop.example",
	SMTP_PORT: "587",
	SMTP_USERNAME: "chat@shop.example",
	SMTP_PASSWORD: "p@ss:word/1",
	MAILER_FROM_ADDRESS: "chat@shop.example",
};

const refusalOf = (environment: Record<string, string>) => {
	try {
		readConfig(environment);
	} catch (error) {
		if (error instanceof ConfigError) return error.message;
	}
	return "taken";
};

test("SF8 mail as ONCE sets it is SMTP_URL and SHOPBELL_MAIL_FROM in other words", () => {
	expect(readConfig(ONCE).mail).toEqual({
		url: "smtp://chat%40shop.example:p%40ss%3Aword%2F1@mail.shop.example:587",
		from: "chat@shop.example",
	});
	const tls = {
		...ONCE,
		SMTP_PORT: "465",
		SMTP_USERNAME: "",
		SMTP_PASSWORD: "",
	};
	expect(readConfig(tls).mail?.url).toBe("smtps://mail.shop.example:465");
	const usual = { ...ONCE, SMTP_PORT: "" };
	expect(readConfig(usual).mail).toEqual(readConfig(ONCE).mail);
});

test("SF8 both spellings at once are taken where they say the same, and refused where they do not", () => {
	const same = {
		...ONCE,
		SMTP_URL: "smtp://chat%40shop.example:p%40ss%3Aword%2F1@mail.shop.example",
		SHOPBELL_MAIL_FROM: "chat@shop.example",
	};
	expect(readConfig(same).mail).toEqual(readConfig(ONCE).mail);
	for (const SMTP_URL of [
		"smtp://mail.shop.example",
		"smtps://chat%40shop.example:p%40ss%3Aword%2F1@mail.shop.example",
		"smtp://chat%40shop.example:p%40ss%3Aword%2F1@other.shop.example",
	]) {
		expect(refusalOf({ ...ONCE, SMTP_URL })).toMatch(
			/^SMTP_URL and SMTP_ADDRESS name different mail servers or users\. Remove/,
		);
		expect(refusalOf({ ...ONCE, SMTP_URL })).not.toMatch(/p%40ss|p@ss/);
	}
	expect(
		refusalOf({ ...ONCE, SHOPBELL_MAIL_FROM: "help@shop.example" }),
	).toMatch(/^SHOPBELL_MAIL_FROM and MAILER_FROM_ADDRESS are different/);
});

test.each([
	[{ SMTP_PORT: "587" }, "SMTP_PORT needs SMTP_ADDRESS beside it"],
	[{ SMTP_PASSWORD: "secret" }, "SMTP_PASSWORD needs SMTP_ADDRESS beside it"],
	[
		{ SMTP_ADDRESS: "mail.shop.example", SMTP_PASSWORD: "secret" },
		"SMTP_PASSWORD needs SMTP_USERNAME beside it",
	],
	[
		{ SMTP_ADDRESS: "mail.shop.example" },
		"SMTP_ADDRESS needs SHOPBELL_MAIL_FROM beside it",
	],
	[
		{ MAILER_FROM_ADDRESS: "chat@shop.example" },
		"MAILER_FROM_ADDRESS needs SMTP_URL beside it",
	],
	[{ ...ONCE, SMTP_ADDRESS: "smtp://mail" }, "SMTP_ADDRESS is not usable"],
	[{ ...ONCE, SMTP_ADDRESS: "mail:25" }, "SMTP_ADDRESS is not usable"],
	[{ ...ONCE, SMTP_PORT: "0" }, "SMTP_PORT is not usable"],
	[
		{ ...ONCE, MAILER_FROM_ADDRESS: "Shop <chat@shop.example>" },
		"MAILER_FROM_ADDRESS is not usable",
	],
])(
	"SF8 half of mail, or a wrong part of it, is refused by its name: %j",
	(environment, said) => {
		expect(refusalOf(environment as Record<string, string>)).toContain(said);
		expect(refusalOf(environment as Record<string, string>)).not.toMatch(
			/secret/,
		);
	},
);

test("SF9 a pair of keys for push services is taken, with padding too; half a pair, or keys of two pairs, are refused", () => {
	const [one, other] = [generateVAPIDKeys(), generateVAPIDKeys()];
	const set = (publicKey: string, privateKey: string) => ({
		VAPID_PUBLIC_KEY: publicKey,
		VAPID_PRIVATE_KEY: privateKey,
	});
	const whole = set(one.publicKey, one.privateKey);
	expect(readConfig(whole).vapid).toEqual(one);
	expect(
		readConfig(set(`${one.publicKey}=`, `${one.privateKey}=`)).vapid,
	).toEqual(one);
	expect(readConfig(set("", "")).vapid).toBeNull();
	expect(refusalOf(set(one.publicKey, other.privateKey))).toMatch(
		/are not one pair/,
	);
	expect(refusalOf(set(one.publicKey, "A".repeat(43)))).toMatch(
		/are not one pair/,
	);
	expect(refusalOf(set(one.publicKey, ""))).toMatch(
		/^VAPID_PUBLIC_KEY needs VAPID_PRIVATE_KEY beside it/,
	);
	expect(refusalOf(set("", one.privateKey))).toMatch(
		/^VAPID_PRIVATE_KEY needs VAPID_PUBLIC_KEY beside it/,
	);
	expect(refusalOf(set("short", one.privateKey))).toMatch(
		/^VAPID_PUBLIC_KEY is not usable/,
	);
});
