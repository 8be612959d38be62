@echo off
rem Starts the Soban that stands beside this file: soban.jar, lib\ and javafx\.
rem Takes the Java of SOBAN_JAVA, or the first one of 25 or newer among JAVA_HOME, PATH and the usual places.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "JAVA="

if not defined SOBAN_JAVA goto search
for %%J in ("%SOBAN_JAVA%") do call :consider "%%~dpJ.."
if defined JAVA goto run
echo SOBAN_JAVA is %SOBAN_JAVA%, which is not the java program of a JDK 25 or newer: set it to one, or unset it. 1>&2
exit /b 1

:search
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
if not defined JAVA for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Amazon Corretto") do (
    for /d %%J in ("%ProgramFiles%\%%~V\*") do call :consider "%%~J"
)
if not defined JAVA for /d %%J in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do call :consider "%%~J"

if not defined JAVA (
    echo Soban needs Java 25 or newer and found none: install one ^(for example Eclipse Temurin 25 from https://adoptium.net^) or set SOBAN_JAVA to its java program. 1>&2
    exit /b 1
)

:run
"%JAVA%" @jvm.flags@ --module-path "%HERE%javafx" -cp "%HERE%soban.jar;%HERE%lib\*" soban.Soban %*
exit /b %ERRORLEVEL%

rem A JDK tells its version in a file named release: no need to start it to ask.
:consider
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "delims=.-+" %%N in ("%%~V") do if %%N GEQ 25 set "JAVA=%~1\bin\java.exe"
)
exit /b 0
