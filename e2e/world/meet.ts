import type { Agent } from "./agent.ts";
import type { Shopper } from "./shopper.ts";

/** The agent sits down, the shopper asks from the shop's first page, and the agent opens it. */
export async function meet(
	shopper: Shopper,
	agent: Agent,
	question: string,
): Promise<void> {
	await agent.signsIn();
	await shopper.visits("/");
	await shopper.rings();
	await shopper.asks(question);
	await agent.looksAt("Mine");
	await agent.opens(question);
}
