import type { Page } from "@playwright/test";
import type { Role } from "../../protocol/agent.ts";
import { expect, test } from "../cast.ts";
import { isClean } from "../world/axe.ts";
import { cutOff } from "../world/cut-off.ts";
import { type Owner, ownerOf } from "../world/owner.ts";
import type { World } from "../world/world.ts";

const links = (page: Page) => page.locator(".top-rooms a").allInnerTexts();

async function ontoButton(page: Page, name: string) {
	await page.getByRole("button", { name }).first().focus();
	await expect(page.locator(":focus")).toHaveAccessibleName(name);
}

async function gives(owner: Owner, world: World, name: string, role: Role) {
	const { site } = world;
	const { people } = await owner.says("staff:read", { site });
	const person = people.find((one) => one.name === name)?.id ?? "";
	await owner.says("member:set-role", { site, person, role });
}

test("PE20 who reads only has no place to act, and who sets up a shop none of an owner", async ({
	maya,
	noor,
	lina,
	world,
}) => {
	const owner = await ownerOf(world);
	await gives(owner, world, "Noor", "read_only");
	await gives(owner, world, "Lina", "supervisor");
	owner.leaves();

	await test.step("a shopper writes, and nobody is there who could answer", async () => {
		await noor.signsIn();
		await maya.visits("/");
		await maya.rings();
		await maya.asks("Is the blue one in stock?");
		await noor.opens("Is the blue one in stock?");
	});

	await test.step("reads everything, and no key does anything", async () => {
		const { page } = noor;
		expect(await links(page)).toEqual(["Inbox", "Feedback"]);
		await noor.isTold(/^You can read here and not write/);
		await expect(noor.composer).toHaveCount(0);
		await expect(page.locator(".availability")).toHaveCount(0);
		for (const name of ["Take", "Leave a note", "Close"])
			await expect(page.getByRole("button", { name, exact: true })).toHaveCount(
				0,
			);
		for (const key of ["t", "r", "n", "c", "o", "h", "b", "a"])
			await page.keyboard.press(key);
		await expect(page.getByRole("dialog")).toHaveCount(0);
		await isClean(page, "a conversation that is only read");
		await page.keyboard.press("?");
		await expect(page.getByRole("dialog")).toContainText("Next in the list");
		await expect(page.getByRole("dialog")).not.toContainText("Take");
		await page.keyboard.press("Escape");
		await page.locator(".top-account").click();
		await expect(page.locator("#account")).not.toContainText(/ring|sound/i);
		await page.goto(`${world.relay}/console/settings`);
		await noor.isTold(/^Settings are for owners and supervisors/);
		await page.goto(`${world.relay}/console/audit`);
		await noor.isTold(/^The audit log is for owners/);
	});

	await test.step("whoever comes next is given what the reader could not take", async () => {
		await lina.signsIn();
		await lina.opens("Is the blue one in stock?");
		await lina.answers("Yes, two of them.");
		await maya.sees("Yes, two of them.");
	});

	await test.step("a supervisor sets up, and sees nothing of how people sign in", async () => {
		const { page } = lina;
		expect(await links(page)).toEqual([
			"Inbox",
			"Floor",
			"Feedback",
			"Follow-ups",
			"Settings",
		]);
		await page.goto(`${world.relay}/console/settings`);
		await page.getByRole("link", { name: "People" }).click();
		await expect(page.getByRole("heading", { name: "Teo" })).toBeVisible();
		await expect(page.getByRole("link", { name: "Security" })).toHaveCount(0);
		for (const name of [/Invite/, /Remove/, /sign-in link/, /role/])
			await expect(page.getByRole("button", { name })).toHaveCount(0);
		await isClean(page, "people, as a supervisor sees them");
		await page.goto(`${world.relay}/console/audit`);
		await lina.isTold(/^The audit log is for owners/);
	});
});

test("PE22 an owner invites and removes by the keyboard alone", async ({
	lina,
	teo,
	world,
}) => {
	const { page } = teo;
	const { keyboard } = page;
	const onto = (name: string) => ontoButton(page, name);
	await lina.signsIn();
	await teo.signsIn();

	await test.step("invites", async () => {
		await page.goto(`${world.relay}/console/settings`);
		await page.getByRole("link", { name: "People" }).focus();
		await keyboard.press("Enter");
		await expect(page.getByRole("heading", { name: "People" })).toBeFocused();
		await onto("Invite somebody");
		await keyboard.press("Enter");
		await keyboard.press("Tab");
		await keyboard.type("Ravi");
		await isClean(page, "an invitation");
		await onto("Make the invitation");
		await keyboard.press("Enter");
		await teo.isTold(/^The invitation is ready/);
		await expect(page.locator(".copy-text")).toContainText(
			"/console/invitation#",
		);
		await isClean(page, "people, as an owner sees them");
		await page.setViewportSize({ width: 360, height: 740 });
		expect(await page.evaluate(cutOff)).toEqual([]);
		await page.setViewportSize({ width: 1280, height: 800 });
	});

	await test.step("the only owner reads why they stay", async () => {
		await teo.isTold(/^The only owner/);
		await expect(page.getByRole("button", { name: "Remove Teo" })).toHaveCount(
			0,
		);
	});

	await test.step("removes, and whoever was removed is out", async () => {
		await onto("Remove Lina");
		await keyboard.press("Enter");
		const dialog = page.getByRole("dialog");
		await expect(dialog).toContainText("no open conversation");
		await isClean(page, "the question before somebody is removed");
		await keyboard.press("Escape");
		await expect(dialog).toBeHidden();
		await onto("Remove Lina");
		await keyboard.press("Enter");
		await expect(dialog).toContainText("no open conversation");
		await expect(
			dialog.getByRole("button", { name: "Remove Lina" }),
		).toBeFocused();
		await keyboard.press("Enter");
		await expect(page.getByRole("heading", { name: "Lina" })).toHaveCount(0);
		await expect(
			lina.page.getByRole("heading", { name: "Sign in" }),
		).toBeVisible();
	});
});

test("AU20 an owner reads who did what, takes a change back and saves the log by the keyboard alone", async ({
	lina,
	teo,
	world,
}) => {
	const { page } = teo;
	const { keyboard } = page;
	const onto = (name: string) => ontoButton(page, name);
	await lina.signsIn();
	await teo.signsIn();

	await test.step("changes the answer time, and puts it back from the log", async () => {
		await page.goto(`${world.relay}/console/settings/answer-time`);
		const minutes = page.getByLabel(/^Minutes until a message/);
		const before = await minutes.inputValue();
		await minutes.fill("7");
		await minutes.press("Enter");
		await page.goto(`${world.relay}/console/audit`);
		await teo.isTold(/^Lina signed in/);
		await isClean(page, "the audit log");
		await onto("Details: Teo changed the answer time");
		await keyboard.press("Enter");
		await expect(page.getByRole("cell", { name: "7 min" })).toBeVisible();
		await isClean(page, "details of a line");
		await onto("Undo: Teo changed the answer time");
		await keyboard.press("Enter");
		await teo.isTold("This puts back what stood before:");
		await isClean(page, "the question before it is undone");
		await page.setViewportSize({ width: 360, height: 740 });
		expect(await page.evaluate(cutOff)).toEqual([]);
		await onto("Put it back");
		await keyboard.press("Enter");
		await teo.isTold("Teo undid a change of the answer time");
		await page.goto(`${world.relay}/console/settings/answer-time`);
		await expect(minutes).toHaveValue(before);
	});

	await test.step("finds a line, and saves the file", async () => {
		await page.goto(`${world.relay}/console/audit`);
		await page.getByLabel("Name, address or setting").fill("answer-time");
		await keyboard.press("Enter");
		await expect(page.locator(".audit-line")).toHaveText([
			/Teo undid a change of the answer time/,
			/Teo changed the answer time/,
		]);
		await onto("Export as CSV");
		const download = page.waitForEvent("download");
		await keyboard.press("Enter");
		const file = await download;
		expect(file.suggestedFilename()).toMatch(/^audit-log-.*\.csv$/);
		await teo.isTold(/file is in your downloads/);
	});
});
