import { useEffect, useState } from "preact/hooks";
import {
	BLOCK_LENGTHS,
	BLOCK_WHY_CHARS,
	type Block,
	type BlockLength,
} from "../../protocol/blocking.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { refused, words } from "../words/words.ts";
import { setsUp } from "../workspace/rights.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { BlockLine } from "./BlockLine.tsx";
import { blockWords } from "./form-words.ts";
import { liftBlock } from "./lift-block.ts";
import { SameNetwork } from "./SameNetwork.tsx";

/** Blocks the visitor of a conversation, or says that they are blocked and lifts it. */
export function BlockForm({ id, hide }: { id: string; hide(): void }) {
	const workspace = useWorkspace();
	const { connection, toasts, sites } = workspace;
	const [block, setBlock] = useState<Block | null>(null);
	const [length, setLength] = useState<BlockLength>("day");
	const [why, setWhy] = useState("");
	const [fault, setFault] = useState("");
	// Which shop it is of says the relay: here it is enough that some let this person do it.
	const mayMore = sites.value.some(({ role }) => setsUp(role));
	const w = blockWords;
	useEffect(() => {
		void connection.ask("block:read", { conversation: id }).then((reply) => {
			if (reply.ok) setBlock(reply.data.block);
		});
	}, [id]);

	async function submit() {
		const reply = await connection.ask("visitor:block", {
			...{ conversation: id, length, why: why.trim() },
		});
		if (!reply.ok) return setFault(refused(reply.refusal));
		hide();
		const { block: made } = reply.data;
		const run = () => void undo(made);
		const action = { label: words.undo, run };
		toasts.say({ text: w.blocked, action }, CLOSE_UNDO_MS);
	}

	/** What it has closed comes back with it. */
	async function undo(made: Block) {
		if (await liftBlock(workspace, { ...made, conversation: null }))
			await connection.ask("conversation:spam", {
				conversation: id,
				spam: false,
			});
	}

	return (
		<form
			class="keys-sheet"
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
		>
			<h2 id="block-title">{block ? w.blockedTitle : w.title}</h2>
			{block ? (
				<BlockLine block={block} lifted={hide} />
			) : (
				<>
					<p class="quiet">{w.lead}</p>
					<fieldset class="block-lengths">
						<legend>{w.length}</legend>
						{BLOCK_LENGTHS.map((one) => (
							<label key={one}>
								<input
									type="radio"
									name="length"
									checked={length === one}
									disabled={one !== "day" && !mayMore}
									onChange={() => setLength(one)}
								/>
								<span>{w[one]}</span>
							</label>
						))}
					</fieldset>
					{!mayMore && <p class="quiet">{w.onlyDay}</p>}
					<label class="block-why">
						<span>{w.why}</span>
						<input
							class="card-field"
							type="text"
							dir="auto"
							maxLength={BLOCK_WHY_CHARS}
							value={why}
							onInput={(event) => setWhy(event.currentTarget.value)}
						/>
					</label>
				</>
			)}
			<SameNetwork id={id} />
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
			<div class="card-acts">
				{!block && (
					<button type="submit" class="button button-main">
						{w.title}
					</button>
				)}
				<button type="button" class="button" onClick={hide}>
					{block ? w.done : w.cancel}
				</button>
			</div>
		</form>
	);
}
