import { useEffect } from "preact/hooks";
import { Failed } from "../workspace/Failed.tsx";
import { createLazy } from "../workspace/lazy.ts";
import type { Conversation } from "./conversation.ts";
import { conversationWords } from "./words.ts";

/** Comes with the first conversation that is opened, while the relay is asked for what stands in it. */
export const log = createLazy(() => import("./Log.tsx"));

export function LazyLog({ conversation }: { conversation: Conversation }) {
	useEffect(() => void log.fetch(), []);
	const state = log.state.value;
	if (state.kind === "here")
		return <state.module.Log conversation={conversation} />;
	return (
		<div class="log-place">
			{state.kind === "failed" && (
				<Failed
					why={conversationWords.notLoaded}
					again={() => void log.fetch()}
				/>
			)}
		</div>
	);
}
