import { afterEach, beforeEach, expect, test } from "vitest";
import { PASSWORD, posts } from "../testing/account.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";

let relay: Relay;
let ada: Hired;
beforeEach(async () => {
	relay = await startRelay();
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const tokenOf = ({ url }: { url: string }) => url.split("#")[1] ?? "";

test("NT23 without mail a forgotten password is replaced by the link that an owner reads from the screen", async () => {
	const { noor } = relay.people;
	const site = relay.shop.id;
	const made = await ada.desk.ask("sign-in-link:make", {
		site,
		person: noor.id,
	});
	const signedIn = await posts(relay, "/console/session", {
		token: tokenOf(made),
	});
	const browser = {
		cookie: signedIn.cookie,
		csrf: String(signedIn.data.csrf),
	};
	const chosen = await posts(
		relay,
		"/console/account/password",
		{ password: PASSWORD },
		browser,
	);
	expect(chosen.status).toBe(200);
	const person = await relay.store.person(noor.id);
	const again = await posts(relay, "/console/sign-in/password", {
		email: person?.email,
		password: PASSWORD,
	});
	expect(again.data).toMatchObject({ step: "in" });
});

test("NT23 without mail an invitation with an address is not mailed, and its link is told", async () => {
	const made = await ada.desk.ask("invitation:make", {
		site: relay.shop.id,
		email: "rasa@example.com",
		name: "Rasa",
		role: "agent",
		teams: [],
		languages: [],
		slots: 3,
	});
	expect(made.mailed).toBe(false);
	expect(made.url).toMatch(/\/console\/invitation#[\w-]{43}$/);
});
