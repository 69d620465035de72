// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { fakeRelay } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";

const LINK = "l".repeat(43);
afterEach(() => history.replaceState(null, "", "/"));

async function comesFromMail() {
	history.replaceState(null, "", `/c/${"s".repeat(22)}#${LINK}`);
	const relay = fakeRelay();
	return openChat({ relay });
}

test("NT3 the page of a link uses it on a click only, and is the chat from then on", async () => {
	const { models, relay, kept } = await comesFromMail();
	expect(models.mailLink.waits.value).toBe(LINK);
	expect(relay.said.map(({ command }) => command)).toEqual(["hello"]);
	await models.mailLink.open();
	const opened = relay.said.find(({ command }) => command === "link:open");
	expect(opened?.data).toEqual({ token: await kept.get("token"), link: LINK });
	expect(models.mailLink.waits.value).toBeNull();
	expect(location.hash).toBe("");
	const hellos = () => relay.said.filter(({ command }) => command === "hello");
	await until(() => hellos().length >= 2);
	expect(hellos()[1]?.data.token).toBe(opened?.data.token);
});

test("NT3 a used link says so, and the chat can be used without it", async () => {
	const { models, relay } = await comesFromMail();
	relay.refuse("link:open", { code: "not_found" });
	await models.mailLink.open();
	expect(models.mailLink.failed.value).toEqual({ code: "not_found" });
	models.mailLink.leave();
	expect(models.mailLink.waits.value).toBeNull();
});

test("the hash of any other page is no link", async () => {
	history.replaceState(null, "", `/frame/x#${LINK}`);
	const { models } = await openChat();
	expect(models.mailLink.waits.value).toBeNull();
});
