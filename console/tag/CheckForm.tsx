import "../session/field.css";
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import type { TagCheck } from "../../protocol/tag.ts";
import { CopyLine } from "../session/CopyLine.tsx";
import { fill, refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { Allow } from "./Allow.tsx";
import { createCheckPage } from "./check-page.ts";
import { type FindingSaid, sayFinding } from "./finding-words.ts";
import { checkWords } from "./page-words.ts";

/** An address, and what the relay finds there. */
export function CheckForm({ site }: { site: string }) {
	const { connection } = useWorkspace();
	const first = useFirstAddress(site);
	const model = useMemo(
		() => createCheckPage(connection, site),
		[connection, site],
	);
	const [typed, setTyped] = useState<string | null>(null);
	const address = typed ?? first;
	const id = useId();
	const w = checkWords;
	const state = model.state.value;
	const isWrong = state.kind === "wrong";

	function check(other: string) {
		setTyped(other);
		void model.check(other);
	}

	return (
		<form
			class="tag-check"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				check(address);
			}}
		>
			<div class="field">
				<label for={id}>{w.address}</label>
				<input
					id={id}
					type="text"
					inputMode="url"
					dir="ltr"
					autoCapitalize="off"
					autoComplete="off"
					spellcheck={false}
					value={address}
					aria-invalid={isWrong ? true : undefined}
					aria-describedby={`${id}-said`}
					onInput={(event) => setTyped(event.currentTarget.value)}
				/>
				<p id={`${id}-said`} class={isWrong ? "fault" : "quiet"}>
					{isWrong ? w.wrong : w.hint}
				</p>
			</div>
			<button
				type="submit"
				class="button"
				aria-disabled={state.kind === "checking"}
			>
				{state.kind === "checking" ? w.checking : w.check}
			</button>
			<div class="tag-lines" aria-live="polite">
				{state.kind === "checked" && (
					<Found found={state.check} site={site} check={check} />
				)}
				{state.kind === "failed" && (
					<p class="fault" role="alert">
						{refused(state.refusal)}
					</p>
				)}
			</div>
		</form>
	);
}

/** The first address of the shop is there already. */
function useFirstAddress(site: string): string {
	const { connection } = useWorkspace();
	const [first, setFirst] = useState("");
	useEffect(() => {
		void connection.ask("site:read", { site }).then((reply) => {
			if (reply.ok) setFirst(reply.data.origins?.[0] ?? "");
		});
	}, [connection, site]);
	return first;
}

function Found(props: {
	found: TagCheck;
	site: string;
	check(address: string): void;
}) {
	const { found, site, check } = props;
	const w = checkWords;
	if (found.findings.length === 0)
		return (
			<div class="tag-line good">
				<p>{fill(w.fine, { address: found.address })}</p>
				<p class="quiet">{w.fineHint}</p>
			</div>
		);
	return (
		<>
			<p>{fill(w.found, { address: found.address })}</p>
			{found.findings.map((finding, at) => (
				<Finding
					key={at}
					said={sayFinding(finding)}
					site={site}
					check={check}
				/>
			))}
		</>
	);
}

function Finding(props: {
	said: FindingSaid;
	site: string;
	check(address: string): void;
}) {
	const { said, site, check } = props;
	const other = said.check;
	return (
		<div class="tag-line fault">
			<p>{said.text}</p>
			<p class="quiet">{said.hint}</p>
			{said.line && <CopyLine text={said.line} label={said.text} />}
			{said.allow && <Allow site={site} origin={said.allow} />}
			{other && (
				<button type="button" class="button" onClick={() => check(other)}>
					{fill(checkWords.checkOther, { origin: other })}
				</button>
			)}
		</div>
	);
}
