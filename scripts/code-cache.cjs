// node --require scripts/code-cache.cjs …   keeps what V8 has compiled of large files for the next start.
// Only for the gate, which starts the relay hundreds of times. Node 22 has module.enableCompileCache() for it.
const { createHash } = require("node:crypto");
const {
	mkdirSync,
	readFileSync,
	renameSync,
	writeFileSync,
} = require("node:fs");
const Module = require("node:module");
const { dirname, join } = require("node:path");
const vm = require("node:vm");

/** Smaller files are compiled faster than their hash is read and compared. */
const WORTH_IT_CHARACTERS = 100_000;
const FOLDER = join(__dirname, "../test-results/code-cache");

const compile = Module.prototype._compile;

/**
 * @param {string} content
 * @param {string} filename
 */
Module.prototype._compile = function (content, filename, ...rest) {
	if (content.length < WORTH_IT_CHARACTERS)
		return compile.call(this, content, filename, ...rest);
	const kept = fileOf(content);
	const script = new vm.Script(Module.wrap(content), {
		filename,
		cachedData: read(kept),
		importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
	});
	if (script.cachedDataRejected !== false)
		// At the end: what was called by then is compiled too.
		process.once("exit", () => keep(kept, script.createCachedData()));
	const require = Module.createRequire(filename);
	return script
		.runInThisContext()
		.call(
			this.exports,
			this.exports,
			require,
			this,
			filename,
			dirname(filename),
		);
};

/** By its content: V8 itself compares no more than the length. @param {string} content */
function fileOf(content) {
	const hash = createHash("sha256").update(process.version).update(content);
	return join(FOLDER, `${hash.digest("hex").slice(0, 32)}.bin`);
}

/** @param {string} file */
function read(file) {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}

/**
 * Another process may write the same: whoever reads finds a whole file.
 * @param {string} file
 * @param {Buffer} data
 */
function keep(file, data) {
	mkdirSync(FOLDER, { recursive: true });
	const part = `${file}.${process.pid}`;
	writeFileSync(part, data);
	renameSync(part, file);
}
