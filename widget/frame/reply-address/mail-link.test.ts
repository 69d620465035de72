// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { fakeRelay } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";

const LINK = "l".repeat(43);
afterEach(() => history.replaceState(null, "", "/"));

async function comesFromMail() {
	history.replaceState(null, "", `/c/${"s".repeat(22)}#${LINK}`);
	const connection = fakeRelay();
	return openChat({ connection });
}

test("NT3 the page of a link uses it on a click only, and is the chat from then on", async () => {
	const { models, connection, store } = await comesFromMail();
	expect(models.mailLink.waits.value).toBe(LINK);
	expect(connection.said.map(({ command }) => command)).toEqual(["hello"]);
	await models.mailLink.open();
	const opened = connection.said.find(({ command }) => command === "link:open");
	expect(opened?.data).toEqual({ token: await store.get("token"), link: LINK });
	expect(models.mailLink.waits.value).toBeNull();
	expect(location.hash).toBe("");
	const hellos = () =>
		connection.said.filter(({ command }) => command === "hello");
	await until(() => hellos().length >= 2);
	expect(hellos()[1]?.data.token).toBe(opened?.data.token);
});

test("NT3 a used link says so, and the chat can be used without it", async () => {
	const { models, connection } = await comesFromMail();
	connection.refuse("link:open", { code: "not_found" });
	await models.mailLink.open();
	expect(models.mailLink.failed.value).toEqual({ code: "not_found" });
	models.mailLink.leave();
	expect(models.mailLink.waits.value).toBeNull();
});

test("NT8 a link that was kept is opened by the same button, and says what it is", async () => {
	history.replaceState(null, "", `/c/${"s".repeat(22)}#k${LINK}`);
	const connection = fakeRelay();
	const { models } = await openChat({ connection });
	expect(models.mailLink.waits.value).toBe(LINK);
	expect(models.mailLink.isKept).toBe(true);
	await models.mailLink.open();
	const opened = connection.said.find(({ command }) => command === "link:open");
	expect(opened?.data.link).toBe(LINK);
});

test("the hash of any other page is no link", async () => {
	history.replaceState(null, "", `/frame/x#${LINK}`);
	const { models } = await openChat();
	expect(models.mailLink.waits.value).toBeNull();
});
