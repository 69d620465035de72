import { afterEach, beforeEach, expect, test } from "vitest";
import type { ContactWays } from "../../protocol/contact.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { ContactInfo } from "../../protocol/visitor.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { arrives, type ConsoleWire, knocks } from "../testing/wire.ts";

let relay: Relay;
let site: string;
let noor: ConsoleWire;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	noor = await runs(relay, "noor", "supervisor");
});
afterEach(() => relay.stop());

const OFFICE = {
	timeZone: "UTC",
	weekly: { "1": [["09:00", "12:00"]] as [string, string][] },
	exceptions: [],
};
const ALL: ContactWays = {
	phone: { number: "+44 (0)20 7946 0018", hours: OFFICE },
	email: "help@shop.test",
	post: "Lamp & Loom\n4 Mill Lane\nKaunas",
	accounts: [{ name: "Mastodon", url: "https://social.test/@lamp" }],
};
const set = (contact: ContactWays) =>
	noor.ask("contact:change", { site, contact });

async function greeted(): Promise<ContactInfo | undefined> {
	const hello = { protocol: PROTOCOL, site, token: null, identity: null };
	const welcome = await knocks(relay).ask("hello", hello);
	return welcome.site.contact;
}

async function faultOf(contact: object): Promise<string> {
	const refusal: Refusal = await noor.refused("contact:change", {
		site,
		contact,
	});
	return "field" in refusal ? `${refusal.code} ${refusal.field}` : refusal.code;
}

test("CT1 ways to reach the shop are kept as they were set, told to all its staff, and given up again", async () => {
	expect((await noor.ask("site:read", { site })).contact).toEqual({});
	expect((await set(ALL)).contact).toEqual(ALL);
	expect((await noor.ask("site:read", { site })).contact).toEqual(ALL);
	expect((await set({ email: "help@shop.test" })).contact).toEqual({
		email: "help@shop.test",
	});
	expect((await set({ accounts: [] })).contact).toEqual({});
});

test("CT2 a greeting tells shoppers what was set, and nothing where nothing was", async () => {
	expect(await greeted()).toBeUndefined();
	await set({ email: "help@shop.test" });
	expect(await greeted()).toEqual({ email: "help@shop.test" });
	await set(ALL);
	const told = await greeted();
	expect(told).toMatchObject({ email: ALL.email, post: ALL.post });
	expect(told?.accounts).toEqual(ALL.accounts);
});

test("CT3 a telephone is told with its openings of the next seven days; without hours of its own it has none", async () => {
	await set(ALL);
	const info = (await greeted())?.phone;
	expect(info?.number).toBe("+44 (0)20 7946 0018");
	const [opening] = info?.hours?.openings ?? [];
	expect(info?.hours).toMatchObject({ timeZone: "UTC", always: false });
	expect(new Date(opening?.from ?? 0).toISOString()).toMatch(/T09:00/);
	expect(opening?.to).toBe((opening?.from ?? 0) + 3 * 3_600_000);
	await set({ phone: { number: "112", hours: null } });
	expect((await greeted())?.phone).toEqual({ number: "112", hours: null });
});

test("CT4 what nobody could be reached by is refused, and names its field; nothing of the change is kept", async () => {
	const phone = (number: string, hours: unknown = null) => ({
		phone: { number, hours },
	});
	const account = (url: string, name = "Us") => ({ accounts: [{ name, url }] });
	const wrong: [object, string][] = [
		[phone("call us"), "malformed contact.phone.number"],
		[phone("12"), "malformed contact.phone.number"],
		[phone("()--//"), "malformed contact.phone.number"],
		[phone("+370 612;ext=4"), "malformed contact.phone.number"],
		[phone("1".repeat(41)), "too_long contact.phone.number"],
		[
			phone("112", { ...OFFICE, timeZone: "Europe/Atlantis" }),
			"malformed contact.phone.hours.timeZone",
		],
		[
			phone("112", {
				...OFFICE,
				exceptions: [{ date: "2027-02-31", openings: [] }],
			}),
			"malformed contact.phone.hours.exceptions.0.date",
		],
		[
			phone("112", {
				...OFFICE,
				exceptions: ["2027-02-01", "2027-02-01"].map((date) => ({
					date,
					openings: [],
				})),
			}),
			"malformed contact.phone.hours.exceptions",
		],
		[{ email: "help@" }, "malformed contact.email"],
		[{ email: "a@b.test\nBcc: c@d.test" }, "malformed contact.email"],
		[{ post: "é".repeat(301) }, "too_long contact.post"],
		[{ post: `${"a\n".repeat(10)}a` }, "malformed contact.post"],
		[{ post: " \u200b " }, "malformed contact.post"],
		[account("javascript:alert(1)"), "malformed contact.accounts.0.url"],
		[account("tel:112"), "malformed contact.accounts.0.url"],
		[account("https://a.test", " "), "malformed contact.accounts.0.name"],
		[
			{ accounts: [1, 2].map(() => ({ name: "A", url: "https://a.test" })) },
			"malformed contact.accounts",
		],
		[
			{
				accounts: Array.from({ length: 9 }, (_, at) => ({
					name: "A",
					url: `https://a.test/${at}`,
				})),
			},
			"malformed contact.accounts",
		],
		[{ fax: "112" }, "malformed contact.fax"],
	];
	for (const [contact, fault] of wrong)
		expect(await faultOf({ ...ALL, ...contact })).toBe(fault);
	expect((await noor.ask("site:read", { site })).contact).toEqual({});
});

test("CT5 markup, marks of direction and three hundred letters are carried as they are", async () => {
	const contact: ContactWays = {
		post: `<b>${"ё".repeat(293)}</b>`,
		accounts: [{ name: "\u202eمتجر <i>", url: "https://social.test/a?b=c#d" }],
	};
	expect((await set(contact)).contact).toEqual(contact);
	expect(await greeted()).toEqual(contact);
});

test("CT6 a change is written down with before and after, and can be taken back", async () => {
	const owner = await runs(relay, "noor", "owner");
	await set({ email: "one@shop.test" });
	await set({ email: "two@shop.test" });
	const { entries } = await owner.ask("audit:read", { site, ...ALL_ENTRIES });
	const [newest] = entries;
	expect(newest).toMatchObject({
		action: "setting_changed",
		details: {
			setting: "contact:change",
			before: { contact: { email: "one@shop.test" } },
			after: { contact: { email: "two@shop.test" } },
		},
	});
	const version = newest?.undo?.version ?? "";
	const back = await owner.ask("setting:undo", { site, version });
	expect(back.contact).toEqual({ email: "one@shop.test" });
});

test("CT11 open chats hear of a change at once, and of one that is taken back", async () => {
	const maya = await arrives(relay);
	await set({ email: "help@shop.test" });
	await maya.hears(
		"site:changed",
		({ site }) => site.contact?.email === "help@shop.test",
	);
	await set({});
	await maya.fence();
	expect(maya.facts("site:changed").at(-1)?.site.contact).toBeUndefined();
});
