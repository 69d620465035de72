import { ANSWER_LEAST_MS, UNOPENED_MS } from "../../protocol/limits.ts";
import { expect, test } from "../cast.ts";
import { test as withLetters } from "../cast-with-letters.ts";
import type { Agent } from "../world/agent.ts";
import { looksAway, looksBack } from "../world/looks-away.ts";
import { meet } from "../world/meet.ts";
import { ownerOf } from "../world/owner.ts";
import { hearRings } from "../world/rings.ts";
import type { Shopper } from "../world/shopper.ts";

/** Until the relay's clock has moved something, on a busy machine. */
const PATIENT = { timeout: UNOPENED_MS + 60_000 };

test("AT1 AT5 three people at lunch: what Noor does not open goes to Teo once, and no name is said before he opens it", async ({
	maya,
	crowd,
	noor,
	teo,
	lina,
	world,
}) => {
	const owner = await ownerOf(world);
	await owner.gives(() => ({ slots: 1 }));
	owner.leaves();
	const noorRang = await hearRings(noor.page);
	const teoRang = await hearRings(teo.page);
	const linaRang = await hearRings(lina.page);
	await lina.signsIn();
	const [ravi] = await crowd(["Ravi"]);
	await ravi?.asks("Can I return a lamp?");
	await lina.opens("Can I return a lamp?");
	await lina.answers("Of course, within 30 days.");
	await noor.signsIn();
	await noor.page.getByRole("link", { name: "Feedback" }).click();
	await expect(noor.page.getByRole("heading", { level: 1 })).toBeVisible();

	await maya.visits("/");
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await maya.isTold(/A colleague has it/);
	await expect.poll(noorRang).toBe(1);
	await teo.signsIn();
	await teo.becomes("Here");
	const linaHeard = await linaRang();

	await test.step("it rings once more where it is", async () => {
		await expect.poll(noorRang, PATIENT).toBe(2);
		expect(await teoRang()).toBe(0);
		await readsNoName(maya);
	});

	await test.step("it goes to somebody with a free slot", async () => {
		await expect(teo.page.getByRole("tab", { name: /Mine/ })).toContainText(
			"1",
			PATIENT,
		);
		await expect.poll(teoRang).toBe(1);
		await expect(noor.page).toHaveTitle(/^(?!\(\d)/);
		await maya.isTold(/A colleague has it/);
		await readsNoName(maya);
	});

	await test.step("opened, it is read who is there", async () => {
		await teo.looksAt("Mine");
		await teo.opens("Is the blue one in stock?");
		await maya.isTold("Teo has joined the chat");
		await teo.answers("Yes, two of them.");
		await maya.sees("Yes, two of them.");
		await expect(maya.chat.getByText(/Noor|Lina/)).toHaveCount(0);
	});
	expect(await noorRang()).toBe(2);
	expect(await teoRang()).toBe(1);
	expect(await linaRang()).toBe(linaHeard);
});

withLetters(
	"AT5 a shop of one person, the console behind another window: it rings twice and stays, and people are called",
	async ({ maya, noor, box }) => {
		const rang = await hearRings(noor.page);
		await noor.signsIn();
		await noor.page.locator("body").click();
		await looksAway(noor.page);
		await maya.visits("/");
		await maya.rings();
		await maya.asks("Do you ship to Vilnius?");
		await maya.isTold(/A colleague has it/);
		await expect.poll(rang, PATIENT).toBe(3);
		await noor.holds(1);
		await expect.poll(() => box.letters.length, PATIENT).toBeGreaterThan(0);
		expect(box.letters.join()).not.toContain("Vilnius");
		await readsNoName(maya);

		await looksBack(noor.page);
		await noor.looksAt("Mine");
		await noor.isTold("Not opened yet");
		await readsNoName(maya);
		await noor.opens("Do you ship to Vilnius?");
		await maya.isTold("Noor has joined the chat");
		await noor.answers("We do, in three days.");
		await maya.sees("We do, in three days.");
		expect(await rang()).toBe(3);
	},
);

test("WT2 AT8 AT10 the angry shopper whom nobody answers: one apology, a mark at the console, and a supervisor who takes over by one key", async ({
	maya,
	crowd,
	noor,
	lina,
	world,
}) => {
	const owner = await ownerOf(world);
	await owner.says("answer-time:change", {
		site: world.site,
		answerWithinMs: ANSWER_LEAST_MS,
	});
	owner.leaves();
	const [ravi] = await crowd(["Ravi"]);
	if (!ravi) throw new Error("nobody came");
	await noor.signsIn();
	await learnsReplies(ravi, noor);

	await meet(maya, noor, "Where is my order?");
	await maya.isTold("Noor has joined the chat");
	await maya.isTold("Usually answered in less than a minute.");
	await maya.asks("Hello?");
	await maya.asks("Is anybody there?");
	await lina.signsIn();

	await test.step("who leaves without an answer is marked so", async () => {
		await ravi.chat.getByRole("button", { name: "Start a new chat" }).click();
		await ravi.asks("Can I return a lamp?");
		await ravi.isTold(/A colleague has it/);
		await ravi.choosesInMenu("End chat");
		await ravi.chat.getByRole("button", { name: "End chat" }).click();
		await lina.looksAt("Closed");
		await expect(
			lina.page.locator("[data-row]").filter({ hasText: "Can I return a" }),
		).toContainText("Never answered");
	});

	await test.step("late is said once", async () => {
		await expect(maya.chat.locator(".truth")).toContainText(
			/taking longer than we/,
			PATIENT,
		);
		const sorry = maya.chat.locator("p", { hasText: /taking longer than we/ });
		await expect(sorry).toHaveCount(1);
	});

	await test.step("its row stands out", async () => {
		await noor.looksAt("Mine");
		const row = noor.page
			.locator("[data-row]")
			.filter({ hasText: "Is anybody there?" });
		await expect(row).toContainText(/Unanswered for 1 min/, PATIENT);
		await expect(row).not.toHaveCSS("box-shadow", "none");
	});

	await test.step("a supervisor takes it with one key", async () => {
		await lina.page.keyboard.press("Escape");
		await lina.page.keyboard.press("p");
		const team = lina.page.locator(".team-column");
		await team.getByText("Has 1 conversation").click();
		await expect(team.getByText(/Unanswered for/)).toBeVisible();
		await team.getByRole("link").click();
		await lina.sees("Is anybody there?");
		await lina.page.keyboard.press("o");
		await lina.holds(1);
		await maya.isTold("You’re now talking to Lina");
		await lina.answers("I am sorry. It leaves us today.");
		await maya.sees("I am sorry. It leaves us today.");
		await expect(maya.chat.getByText(/taking longer than we/)).toHaveCount(0);
	});
});

async function readsNoName({ chat }: Shopper): Promise<void> {
	await expect(chat.getByText(/Noor|Teo|Lina/)).toHaveCount(0);
}

/** Five first replies: from then on there is something to tell. */
async function learnsReplies(shopper: Shopper, agent: Agent): Promise<void> {
	for (let at = 1; at <= 5; at++) {
		if (at > 1)
			await shopper.chat
				.getByRole("button", { name: "Start a new chat" })
				.click();
		await shopper.asks(`Question ${at}`);
		await agent.looksAt("Mine");
		await agent.opens(`Question ${at}`);
		await agent.answers(`Answer ${at}`);
		await shopper.sees(`Answer ${at}`);
		await agent.presses("Close");
		await shopper.isTold("This chat has ended.");
	}
}
