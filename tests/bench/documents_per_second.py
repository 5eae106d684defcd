"""How fast documents go in: `python -m tests.bench.documents_per_second [DOCUMENTS] [JOBS]`.

Everything is measured in one run, as a machine's speed varies: bare spaCy over the texts, reading and extracting them
in one process, `briefing add` as a user runs it (documents a second and how busy it keeps the cores), and adding the
same archive again.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing_tui.commands.work import Labels, work
from briefing_tui.ingest import Blob, files, parts
from briefing_tui.store.assets import db_folder


def main() -> None:
    """Make the archive, measure, print."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    jobs = int(sys.argv[2]) if len(sys.argv) > 2 else os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "archive"
        folder.mkdir()
        texts = make_archive(folder, number)
        words = sum(len(text.split()) for text in texts)
        print(f"{number} documents, {words} words, {jobs} jobs")
        bare = bare_spacy(texts)
        print(f"bare spaCy            {number / bare:8.2f} documents/s a core   {words / bare:8.0f} words/s")
        ours = extraction(folder)
        print(
            f"read and extract      {number / ours:8.2f} documents/s a core   {bare / ours:8.0%} of bare spaCy"
        )
        first, busy = adding(folder, Path(name) / "s.db", jobs)
        print(
            f"briefing add          {number / first:8.2f} documents/s          {busy / first:8.2f} cores busy, start included"
        )
        again, _ = adding(folder, Path(name) / "s.db", jobs)
        print(
            f"briefing add again    {again:8.2f} s                    {again / first:8.1%} of the first time"
        )


def make_archive(folder: Path, number: int) -> list[str]:
    """`number` Markdown files of shuffled paragraphs of the demo texts, none like another; their texts."""
    paragraphs = []
    for file in sorted((db_folder() / "demo").glob("*.md")):
        paragraphs += file.read_text(encoding="utf-8").split("---\n", 2)[2].strip().split("\n\n")
    texts = []
    for i in range(number):
        chosen = random.Random(i).sample(paragraphs, 8)
        texts.append("\n\n".join([*chosen, f"Report number {i} of the desk."]))
        date = f"2026-03-{1 + i % 28:02d}"
        title = " ".join(word for word in chosen[0].split()[:9] if word.isalpha())
        head = f"---\ntitle: {title}\nsource: Desk {i % 9}\npublished: {date}\n---\n"
        (folder / f"{i:06d}.md").write_text(head + texts[-1], encoding="utf-8")
    return texts


def bare_spacy(texts: list[str]) -> float:
    """Seconds of this process that the pipeline alone takes for the texts."""
    from briefing_tui.extract.parsing import pipeline

    nlp = pipeline.package().load()
    list(nlp.pipe(texts[:2]))
    started = time.process_time()
    list(nlp.pipe(texts, batch_size=16))
    return time.process_time() - started


def extraction(folder: Path) -> float:
    """Seconds of this process for reading and extracting the archive."""
    items = [part for file in files([str(folder)]) if isinstance(file, Blob) for part in parts(file)]
    work(items[:2], Labels())
    started = time.process_time()
    for i in range(0, len(items), 16):
        work(items[i : i + 16], Labels())
    return time.process_time() - started


def adding(folder: Path, store: Path, jobs: int) -> tuple[float, float]:
    """Seconds by the clock for `briefing add`, and seconds of processor time it used."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "briefing_tui", "add", "--jobs", str(jobs), "--db", str(store), str(folder)],
        check=True,
    )
    elapsed = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return elapsed, (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


if __name__ == "__main__":
    main()
