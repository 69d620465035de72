import { LazyQuestion } from "../workspace/LazyQuestion.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { transferring } from "./transfer.ts";
import { transferWords } from "./words.ts";

export const handOverForm = createLazy(async () => {
	const { HandOver } = await import("./HandOver.tsx");
	return HandOver;
});

/** To whom a conversation is given, asked as soon as the question is loaded. */
export function TransferDialog() {
	const conversation = transferring.value;
	return (
		<LazyQuestion
			titleId="hand-over-title"
			title={transferWords.keys.handOver}
			question={handOverForm}
			given={conversation && { key: conversation.id, conversation }}
			hide={() => {
				transferring.value = null;
			}}
		/>
	);
}
