"""Puts the library into the package: built from the sources around it, which needs Swift."""

import re
import shutil
import subprocess
from pathlib import Path

from setuptools import setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py
from setuptools.dist import Distribution

ROOT = Path(__file__).resolve().parents[2]


class BuildWithLibrary(build_py):
    def run(self):
        subprocess.run(["make", "--no-print-directory", "-C", str(ROOT), "lib"], check=True)
        package = Path(self.build_lib) / "zhibiao"
        super().run()
        package.mkdir(parents=True, exist_ok=True)
        library = ROOT / ".build" / "lib" / "libzhibiao.so"
        shutil.copy2(library, package)
        # ICU comes along, so that the package runs where there is another version of it or none.
        needed = subprocess.run(["ldd", str(library)], check=True, capture_output=True, text=True).stdout
        for path in re.findall(r"=> (\S*libicu\S*)", needed):
            shutil.copy2(path, package)


class AnyPython(bdist_wheel):
    """The library is of one platform, but knows nothing of Python's versions."""

    def get_tag(self):
        platform = super().get_tag()[2]
        if not platform.startswith("linux_"):
            return ("py3", "none", platform)
        # So installers refuse it where the C library is older than what the libraries inside were linked with.
        return ("py3", "none", f"manylinux_2_{least_glibc(Path(self.bdist_dir) / 'zhibiao')}_{platform.removeprefix('linux_')}")


def least_glibc(folder: Path) -> int:
    """The minor number of the newest glibc 2 whose symbols the libraries of a folder use."""
    minors = [0]
    for library in folder.glob("*.so*"):
        symbols = subprocess.run(["objdump", "-T", str(library)], check=True, capture_output=True, text=True).stdout
        minors += map(int, re.findall(r"\(GLIBC_2\.(\d+)", symbols))
    return max(minors)


class PlatformDistribution(Distribution):
    def has_ext_modules(self):
        return True


setup(cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": AnyPython}, distclass=PlatformDistribution)
