import type { PendingFile } from "../../client/outbox.ts";
import type { CardProduct } from "../../protocol/product.ts";

/** Cards that go with what is written here: a part puts itself in as soon as somebody chooses one. */
export interface Showing {
	/** Whether some wait for Send. */
	has(conversation: string): boolean;
	/** Hands each to `add`, as a message of its own. false: not all could be kept, and those stay. */
	send(
		conversation: string,
		add: (
			text: string,
			files: PendingFile[] | undefined,
			product: CardProduct,
		) => Promise<boolean>,
	): Promise<boolean>;
}
