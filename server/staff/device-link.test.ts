import { afterEach, beforeEach, expect, test } from "vitest";
import { DEVICE_LINK_MS } from "../../protocol/account-limits.ts";
import { does } from "../testing/account.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { hires, opensLink, writtenDown } from "../testing/staff.ts";
import { addAgent } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const tokenOf = ({ url }: { url: string }) => url.split("#")[1] ?? "";
const signsInBy = (token: string) =>
	asks(relay, "/console/session", { method: "POST", body: { token } });

test("FR5 anybody of the staff takes themselves to another device by a link, once, within ten minutes", async () => {
	const noor = await addAgent(relay, "noor");
	const older = await noor.ask("device-link:make", {});
	const made = await noor.ask("device-link:make", {});
	expect(made).toEqual({
		url: expect.stringMatching(
			/^http:\/\/relay\.test\/console\/phone#[\w-]{43}$/,
		),
		expiresAt: relay.clock.now() + DEVICE_LINK_MS,
	});
	expect(await opensLink(relay, tokenOf(older))).toBeNull();
	expect(await opensLink(relay, tokenOf(made))).toEqual({
		purpose: "sign_in",
		name: "Noor",
	});
	expect((await signsInBy(tokenOf(made))).status).toBe(200);
	expect((await signsInBy(tokenOf(made))).status).toBe(403);
	const late = await noor.ask("device-link:make", {});
	relay.clock.pass(DEVICE_LINK_MS);
	expect((await signsInBy(tokenOf(late))).status).toBe(403);
	const { id } = relay.people.noor;
	expect((await writtenDown(relay))[0]).toEqual({
		action: "sign_in_link_made",
		by: id,
		target: id,
		details: {},
	});
});

test("FR5 such a link wants a fresh sign-in, and asks the second factor of who has one", async () => {
	const noor = await addAgent(relay, "noor");
	const made = await noor.ask("device-link:make", {});
	const totp = { person_id: relay.people.noor.id, set_at: 1, last_step: 0 };
	await relay.store.setTotp({ ...totp, secret: "JBSWY3DPEHPK3PXP" }, [], []);
	const answer = await signsInBy(tokenOf(made));
	expect(await answer.json()).toMatchObject({ step: "second_factor" });
	// It began without the factor.
	expect(await noor.refused("device-link:make", {})).toEqual({
		code: "reauthenticate",
	});
});

test("FR5 such a link opens nothing once the sessions end in which it may have been made", async () => {
	const noor = await addAgent(relay, "noor");
	const { id } = relay.people.noor;
	const byThemselves = await noor.ask("device-link:make", {});
	await does(
		relay,
		"/console/account/session-end",
		{ id: "others" },
		relay.people.noor,
	);
	expect((await signsInBy(tokenOf(byThemselves))).status).toBe(403);
	const ada = await hires(relay, "Ada", "owner");
	const byAnOwner = await noor.ask("device-link:make", {});
	await ada.desk.ask("second-factor:reset", {
		site: relay.shop.id,
		person: id,
	});
	expect((await signsInBy(tokenOf(byAnOwner))).status).toBe(403);
	const lets = { site: relay.shop.id, person: id };
	const fromAda = await ada.desk.ask("sign-in-link:make", lets);
	await ada.desk.ask("second-factor:reset", lets);
	expect((await signsInBy(tokenOf(fromAda))).status).toBe(200);
});
