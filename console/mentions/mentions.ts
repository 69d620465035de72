import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type {
	Mention,
	Mentions as MentionsRead,
} from "../../protocol/mention.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import type { Model } from "../workspace/part.ts";
import { visible } from "../workspace/visible.ts";

/** Notes that name this person. */
export interface Mentions {
	read: ReadonlySignal<MentionsRead>;
}

export const mentionsModel: Model<Mentions> = {
	create(workspace) {
		const { connection } = workspace;
		const read = signal<MentionsRead>({ mentions: [], unread: 0 });
		const refresh = async () => {
			const reply = await connection.ask("mentions:read", {});
			// A relay of before names nobody.
			if (reply.ok && reply.data.mentions) read.value = reply.data;
		};
		workspace.onRefresh(() => void refresh());
		workspace.hear("mentions:changed", () => void refresh());
		const { opened } = workspace.of(conversationsModel);
		workspace.onEnd(
			effect(() => {
				const here = opened.value;
				const seq = here && visible.value && newestUnread(read.value, here.id);
				// The note stands in the log: only then it can have been read.
				if (seq && seq <= here.log.value.last)
					void connection.ask("mentions:mark", { conversation: here.id, seq });
			}),
		);
		void refresh();
		return { read };
	},
};

function newestUnread({ mentions }: MentionsRead, id: string): number {
	const is = ({ conversation, isRead }: Mention) =>
		conversation === id && !isRead;
	return Math.max(0, ...mentions.filter(is).map(({ seq }) => seq));
}
