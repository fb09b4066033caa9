#!/usr/bin/python3
"""Plays an interview in a terminal of 80 x 24, from nothing to a saved group and its brief."""
import fcntl
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time

program = os.path.abspath(sys.argv[1])


class Terminal:
    def __init__(self, arguments, folder):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.environ["TERM"] = "xterm"
            os.execv(program, [program] + arguments)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.seen = ""
        self.all = ""

    def read(self, seconds=0.2):
        ready, _, _ = select.select([self.fd], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        text = data.decode("utf-8", "replace")
        self.seen += text
        self.all += text
        return bool(data)

    def expect(self, words, seconds=30):
        end = time.monotonic() + seconds
        while words not in self.seen:
            assert time.monotonic() < end, "no " + repr(words) + " in:\n" + self.all
            self.read()
        before, _, self.seen = self.seen.partition(words)
        return before + words

    def type(self, line):
        os.write(self.fd, (line + "\n").encode())

    def end(self):
        while self.read(1):
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def check_screen(text):
    lines = text.replace("\r", "").split("\n")
    start = max(i for i, line in enumerate(lines) if re.search(r"Question \d+", line))
    shown = lines[start:]
    assert len(shown) <= 24, "%d lines:\n%s" % (len(shown), "\n".join(shown))
    for line in shown:
        assert len(re.sub(r"\x1b\[[01]m", "", line)) <= 80, line
    assert not re.search(r"\x1b(?!\[[01]m)", text), "the cursor moved"


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "group.json")
    first = Terminal(["interview", "group.json"], folder)
    first.expect("none): ")
    first.type("Harbor Foods")
    first.expect("one):")
    first.type("")
    recorded = ["1", "2", "1 2", "?", "3", "note Said by the board.", "1", "1", "2"]
    for number, line in enumerate(recorded):
        screen = first.expect("Answer: ")
        if "Question" in screen:
            check_screen(screen)
        first.type(line)
        time.sleep(0.05)
    first.expect("Answer: ")
    assert len(json.load(open(path))["defaults"]["answers"]) == 8, "not saved after each answer"
    os.write(first.fd, b"\x03")
    first.expect("group.json")
    assert first.end() == 130

    second = Terminal(["interview", "group.json"], folder)
    check_screen(second.expect("Answer: "))
    second.type("1")
    for _ in range(80):
        while "Answer: " not in second.seen and "yes or no: " not in second.seen:
            assert second.read(30), second.all
        if "yes or no: " in second.seen:
            second.type("yes")
            break
        check_screen(second.expect("Answer: "))
        second.type("1")
    second.expect("The result")
    assert second.end() == 0, second.all
    assert "Harbor Foods" in second.all
    brief = os.path.join(folder, "brief.html")
    subprocess.run([program, "report", path, "--brief", "-o", brief], check=True)
    assert "Harbor Foods" in open(brief).read()

    # Ctrl-D is a stop, too.
    third = Terminal(["interview", "--plain", "--lang", "nl", "-o", "groep.json"], folder)
    third.expect("geen): ")
    third.type("Haven")
    third.expect("geheel):")
    third.type("Kaai, Molen")
    third.expect("Antwoord: ")
    third.type("1")
    check_dutch = third.expect("Antwoord: ")
    assert "Vraag 1 van" in check_dutch
    os.write(third.fd, b"\x04")
    third.expect("Bewaard in groep.json")
    assert third.end() == 0
print("an interview of", len(first.all) + len(second.all) + len(third.all), "characters")
