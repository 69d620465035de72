import { expect, test } from "./cast.ts";
import { answers, conversationOf } from "./noor.ts";

test("a message typed is stored, answered and rated", { tag: "@gate" }, async ({
	maya,
	noor,
}) => {
	await maya.visits("/");
	await maya.rings();
	await maya.sees("We can answer now");
	await maya.asks("Is the blue one in stock?");
	await maya.sees("Sent");
	const conversation = await conversationOf(noor);
	await answers(noor, conversation, "Yes, two of them.");
	await maya.sees("Yes, two of them.");

	await noor.says("conversation:close", { conversation });
	await maya.sees("This chat has ended.");
	await maya.sees("How was our help?");
	await maya.chooses("Very good");
	await maya.chooses("Yes");
	await maya.comments("Quick and kind.");
	await maya.sees("Thank you for your feedback.");
	await expect
		.poll(async () => {
			const { ratings } = await noor.says("ratings:read", { before: null });
			return ratings.map(({ score, comment }) => [score, comment]);
		})
		.toEqual([[5, "Quick and kind."]]);
});
