import { useEffect, useState } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Block } from "../../protocol/blocking.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { BlockLine } from "./BlockLine.tsx";

/** Beside a conversation: that its visitor may not write, while that is so. */
export function BlockNotice({ row }: { row: StaffConversation }) {
	const { connection } = useWorkspace();
	const [block, setBlock] = useState<Block | null>(null);
	const { id, site, visitor } = row;
	useEffect(() => {
		let isShown = true;
		async function read() {
			const reply = await connection.ask("block:read", { conversation: id });
			if (isShown) setBlock(reply.ok ? reply.data.block : null);
		}
		void read();
		const stop = connection.on("block:changed", (changed) => {
			if (changed.site === site && changed.visitor === visitor) void read();
		});
		return () => {
			isShown = false;
			stop();
		};
	}, [id]);
	if (!block) return null;
	return <BlockLine block={block} lifted={() => setBlock(null)} />;
}
