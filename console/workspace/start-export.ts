import type { Refusal } from "../../protocol/refusal.ts";
import { withConfirmation } from "./confirm-identity.ts";
import type { ConsoleConnection } from "./console-connection.ts";

/**
 * Has the browser download what is kept of a shopper, or of the whole shop: as it comes, so that nothing of it has to
 * stand in memory. null: it has begun.
 */
export async function startExport(
	connection: Pick<ConsoleConnection, "ask">,
	site: string,
	visitor: string | null,
): Promise<Refusal | null> {
	const reply = await withConfirmation(() =>
		connection.ask("export:make", { site, visitor }),
	);
	if (!reply.ok) return reply.refusal;
	const link = document.createElement("a");
	link.href = reply.data.path;
	link.download = "";
	link.click();
	return null;
}
