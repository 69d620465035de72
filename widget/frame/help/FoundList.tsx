import type { ArticleFound } from "../../../protocol/article.ts";
import type { HelpModel } from "./help-model.ts";

export function FoundList({
	help,
	found,
}: {
	help: HelpModel;
	found: readonly ArticleFound[];
}) {
	return (
		<ul class="help-list">
			{found.map((one) => (
				<li key={one.id}>
					<button
						type="button"
						class="help-link"
						lang={one.language}
						onClick={() => void help.open(one)}
					>
						<bdi>{one.title}</bdi>
					</button>
				</li>
			))}
		</ul>
	);
}
