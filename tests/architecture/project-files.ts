import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT_ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The files that are in version control or about to be, from the repository on; `undefined` outside a checkout. */
export function projectFiles(): string[] | undefined {
  try {
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: PROJECT_ROOT,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return listed.split("\0").filter(Boolean);
  } catch {
    return undefined;
  }
}

export function readProjectFile(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), "utf8");
}

const REGISTRIES = ["npmjs", "pypi", "pythonhosted", "crates", "maven", "golang", "debian"];
const REGISTRY_ADDRESS = new RegExp(`https?://[a-z0-9.-]*(?:${REGISTRIES.join("|")})[a-z0-9.-]*/\\S*`, "i");

/** The first address of a package registry in a text: an installation must work with whatever registry is configured. */
export function registryAddressIn(text: string): string | undefined {
  return REGISTRY_ADDRESS.exec(text)?.[0];
}

/** Whether a page has a line about a package: its name in code marks or between blanks, bars and the like. */
export function hasLineAbout(page: string, packageName: string): boolean {
  const name = packageName.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`(?<![\\w@/-])${name}(?![\\w/-])`).test(page);
}
