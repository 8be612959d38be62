#!/bin/sh
# Starts the Soban that stands beside this file: soban.jar, lib/ and javafx/.
# Takes the Java that SOBAN_JAVA names, or the first of 25 or newer among JAVA_HOME, PATH and the usual places.

self=$0
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=$(dirname "$self")/$link ;;
    esac
done
home=$(cd "$(dirname "$self")" && pwd -P) || exit 1

refuse() {
    echo "$1" >&2
    exit 1
}

# A JDK tells its version in a file named release: no need to start it to ask.
new_enough() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] && [ "$version" -ge 25 ]
}

# The java on PATH is mostly a link into its JDK.
jdk_of() {
    program=$(command -v "$1") && program=$(readlink -f "$program") && dirname "$(dirname "$program")"
}

if [ -n "$SOBAN_JAVA" ]; then
    jdk=$(jdk_of "$SOBAN_JAVA")
    new_enough "$jdk" || refuse "SOBAN_JAVA is $SOBAN_JAVA, which is not the java program of a JDK 25 or newer: set it to one, or unset it."
    java=$SOBAN_JAVA
else
    for jdk in "$JAVA_HOME" "$(jdk_of java)" /usr/lib/jvm/* /usr/java/* /opt/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if new_enough "$jdk"; then
            java=$jdk/bin/java
            break
        fi
    done
    [ -n "$java" ] || refuse "Soban needs Java 25 or newer and found none: install one (for example Eclipse Temurin 25 from https://adoptium.net) or set SOBAN_JAVA to its java program."
fi

exec "$java" @jvm.flags@ --module-path "$home/javafx" -cp "$home/soban.jar:$home/lib/*" soban.Soban "$@"
