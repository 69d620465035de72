import { useEffect, useState } from "preact/hooks";
import type { Block } from "../../protocol/blocking.ts";
import { plain, refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { BlockLine } from "./BlockLine.tsx";
import { blockWords } from "./form-words.ts";

/** Of each shop of this person, the newest first. */
export function BlockedList() {
	const { sites } = useWorkspace();
	const isOne = sites.value.length === 1;
	return (
		<>
			{sites.value.map(({ id, name }) => (
				<section key={id} aria-label={plain(name)}>
					{!isOne && <h3 class="quiet">{plain(name)}</h3>}
					<BlockedOf site={id} />
				</section>
			))}
		</>
	);
}

function BlockedOf({ site }: { site: string }) {
	const { connection } = useWorkspace();
	const [blocks, setBlocks] = useState<Block[]>([]);
	const [more, setMore] = useState<boolean | null>(null);
	const [fault, setFault] = useState("");

	async function read(after: readonly Block[]) {
		const last = after.at(-1);
		const before = last ? { at: last.at, id: last.id } : null;
		const reply = await connection.ask("blocks:read", { site, before });
		if (!reply.ok) return setFault(refused(reply.refusal));
		setFault("");
		setBlocks([...after, ...reply.data.blocks]);
		setMore(reply.data.more);
	}
	useEffect(() => {
		void read([]);
		return connection.on("block:changed", (changed) => {
			if (changed.site === site) void read([]);
		});
	}, [site]);

	return (
		<>
			{blocks.length === 0 && more === false && (
				<p class="quiet">{blockWords.empty}</p>
			)}
			{blocks.map((block) => (
				<BlockLine
					key={block.id}
					inList
					block={block}
					lifted={() => void read([])}
				/>
			))}
			{more && (
				<button
					type="button"
					class="text-button"
					onClick={() => void read(blocks)}
				>
					{blockWords.more}
				</button>
			)}
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
		</>
	);
}
