import { useEffect, useState } from "preact/hooks";
import type { FoundLink } from "../../client/attaching/file-links.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { filesModel } from "./files-model.ts";

/**
 * Where a file can be read, found when it is shown and when the relay is there again; and what to call when it could
 * not be read there: it is asked for once more. null as the id: nothing is looked for.
 */
export function useFileLink(
	conversation: string,
	id: string | null,
): [FoundLink, () => void] {
	const { connection } = useWorkspace();
	const { links } = useModel(filesModel);
	const [link, setLink] = useState<FoundLink>();
	const [breaks, setBreaks] = useState(0);
	const isHere = connection.state.value.kind === "here";

	useEffect(() => {
		if (!id || !isHere || (link && !breaks)) return;
		let isShown = true;
		links.find(conversation, id, breaks > 0).then((found) => {
			if (isShown) setLink(found);
		});
		return () => {
			isShown = false;
		};
	}, [id, isHere, breaks]);

	return [
		link,
		() => {
			// The second time it is no link that has run out.
			if (breaks) setLink(null);
			else setBreaks(1);
		},
	];
}
