import { expect, test } from "../cast.ts";
import { atOnce } from "../world/at-once.ts";

test("RO4 without an agent the shopper is told so first, and the message goes to whoever comes", async ({
	ravi,
	noor,
}) => {
	await ravi.visits("/products/dusk-table-lamp");
	await ravi.rings();
	await ravi.isTold(
		"Nobody is here right now. Leave a message: the reply will appear in this chat.",
	);
	await ravi.writesOnPhone("Is it heavy?");
	await ravi.isTold("We have your message.");

	await noor.signsIn();
	await noor.looksAt("Mine");
	await noor.opens("Is it heavy?");
	await noor.answers("About two kilos.");
	await ravi.sees("About two kilos.");
});

test("LK3 the truth about availability reaches an open widget by itself", async ({
	maya,
	noor,
}) => {
	await maya.visits("/");
	await maya.rings();
	await maya.isTold(/Nobody is here right now/);
	await noor.signsIn();
	await maya.isTold("We can answer now");
	await noor.becomes("Away");
	await maya.isTold(/Nobody is here right now/);
});

test("CV4 of two agents who take at once one wins and the other is told who", async ({
	maya,
	noor,
	teo,
}) => {
	const pages = [noor, teo].map(({ page }) => page);
	await atOnce(pages, "conversation:take");
	await maya.visits("/");
	await maya.rings();
	for (const agent of [noor, teo]) {
		await agent.signsIn();
		await agent.becomes("Finishing");
	}
	await maya.asks("Anybody?");
	for (const agent of [noor, teo]) {
		await agent.looksAt("Waiting");
		await agent.opens("Anybody?");
	}
	await Promise.all(pages.map((page) => page.keyboard.press("m")));
	await maya.isTold(/has joined the chat/);
	const winner = (
		await maya.log.getByText(/has joined the chat/).innerText()
	).split(" ")[0];
	const loser = winner === "Noor" ? teo : noor;
	await expect(maya.log.getByText(/has joined the chat/)).toHaveCount(1);
	await loser.isTold(new RegExp(`${winner} has it`));
});
