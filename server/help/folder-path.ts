/** Where a target of a file leads in its folder; null: out of it. Both are written with `/`. */
export function pathFrom(file: string, target: string): string | null {
	const parts = file.split("/").slice(0, -1);
	for (const part of target.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === undefined) return null;
	}
	return parts.join("/");
}

/** As paths are compared. null: it leads out of the folder, or is none. */
export function folderPath(said: string): string | null {
	const path = said.replaceAll("\\", "/");
	const isWrong =
		path === "" ||
		path.startsWith("/") ||
		/^[a-z]:/i.test(path) ||
		path.includes("\0") ||
		path.split("/").includes("..");
	return isWrong ? null : path.replace(/^(?:\.\/)+/, "");
}

/** Without the folders, and without what says its kind. */
export function nameOf(path: string): string {
	return (path.split("/").at(-1) ?? "").replace(/\.[a-z]+$/i, "");
}
