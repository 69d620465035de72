import { useState } from "preact/hooks";
import type { ArticleListed } from "../../protocol/article.ts";
import { locale, refused } from "../words/words.ts";
import { go } from "../workspace/route.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { toHelp } from "./to-help.ts";
import { articleWords as w } from "./words.ts";

/** Two articles that say the same become one: the other one is chosen first. */
export function MergeArticle({
	site,
	id,
	articles,
}: {
	site: string;
	id: string;
	articles: readonly ArticleListed[];
}) {
	const { connection, toasts } = useWorkspace();
	const [into, setInto] = useState("");
	const [why, setWhy] = useState("");
	const others = articles.filter((one) => one.id !== id && one.address !== "");
	if (others.length === 0) return null;
	async function merge() {
		const merged = { site, article: id, into };
		const reply = await connection.ask("article:merge", merged);
		if (!reply.ok) return setWhy(refused(reply.refusal));
		toasts.say({ text: w.merged, action: null });
		go(toHelp);
	}
	return (
		<details class="help-merge">
			<summary>{w.merge}</summary>
			<p class="quiet">{w.mergeLead}</p>
			<select
				class="select"
				aria-label={w.mergeInto}
				value={into}
				onChange={({ currentTarget: { value } }) => setInto(value)}
			>
				<option value="">{w.mergeChoose}</option>
				{others.map((one) => (
					<option key={one.id} value={one.id}>
						{titleOf(one)}
					</option>
				))}
			</select>{" "}
			<button
				type="button"
				class="button"
				disabled={into === ""}
				onClick={() => void merge()}
			>
				{w.mergeAct}
			</button>
			{why && (
				<p class="fault" role="alert">
					{why}
				</p>
			)}
		</details>
	);
}

function titleOf({ address, languages }: ArticleListed): string {
	const own = languages.find(({ language }) => locale.startsWith(language));
	return (own ?? languages[0])?.title ?? address ?? "";
}
